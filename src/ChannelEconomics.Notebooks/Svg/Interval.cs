namespace ChannelEconomics.Notebooks.Svg;

/// <summary>A stretch of an axis, from its low to its high end.</summary>
internal readonly record struct Interval(double From, double To)
{
    // Values nearer to each other than this share of their size are told apart by no axis and only by rounding noise.
    private const double Indistinguishable = 1e-12;
    private const double Smallest = 1e-290;

    internal static Interval Empty => new(double.PositiveInfinity, double.NegativeInfinity);

    internal bool IsEmpty => !(From <= To);

    internal double Largest => Math.Max(Math.Abs(From), Math.Abs(To));

    /// <summary>The length, a quarter at a time, so that it cannot overflow before it is divided.</summary>
    internal double Part(double parts) => To / parts - From / parts;

    internal Interval Cover(double value) =>
        double.IsNaN(value) ? this : new(Math.Min(From, value), Math.Max(To, value));

    internal Interval Cover(IEnumerable<double> values)
    {
        Interval cover = this;
        foreach (double value in values) cover = cover.Cover(value);
        return cover;
    }

    /// <summary>This interval, or room around it when all its values are the same.</summary>
    internal Interval WithRoom()
    {
        if (IsEmpty) return new(0.0, 1.0);
        double large = Largest;
        if (Part(4.0) > large * Indistinguishable && Part(4.0) > Smallest) return this;
        double room = large > Smallest ? large * 0.1 : 1.0;
        return new(Math.Max(From - room, -double.MaxValue), Math.Min(To + room, double.MaxValue));
    }

    /// <summary>This interval of numbers above zero, or room around it when all its values are the same.</summary>
    internal Interval WithRoomOfRatios()
    {
        if (IsEmpty) return new(1.0, 10.0);
        if (Math.Log(To) - Math.Log(From) > Indistinguishable) return this;
        return new(Math.Max(From / 2.0, double.Epsilon), Math.Min(To * 2.0, double.MaxValue));
    }

    /// <summary>Stretched to multiples of a step, where these are finite.</summary>
    internal Interval Rounded(double step)
    {
        double from = Math.Floor(From / step + 1e-9) * step, to = Math.Ceiling(To / step - 1e-9) * step;
        return new(double.IsFinite(from) ? Math.Min(from, From) : From, double.IsFinite(to) ? Math.Max(to, To) : To);
    }
}
