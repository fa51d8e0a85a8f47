namespace ChannelEconomics.Notebooks.Charts;

/// <summary>How far an outcome moves when one parameter after the other goes to its low and to its high end.</summary>
public sealed record TornadoMark : Mark
{
    internal TornadoMark(string name, Items<double> atLow, Items<double> atHigh, double baseline) : base(name) =>
        (AtLow, AtHigh, Baseline) = (atLow, atHigh, baseline);

    /// <summary>The outcome with each parameter at its low end, the others at their base; NaN is unknown.</summary>
    public Items<double> AtLow { get; }

    /// <summary>The outcome with each parameter at its high end, the others at their base; NaN is unknown.</summary>
    public Items<double> AtHigh { get; }

    /// <summary>The outcome with every parameter at its base.</summary>
    public double Baseline { get; }

    internal override IEnumerable<double> Up => AtLow.Concat(AtHigh).Append(Baseline);
}
