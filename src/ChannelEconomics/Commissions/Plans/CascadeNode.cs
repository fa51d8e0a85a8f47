using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>One party of a cascade: it keeps a part of what it receives and hands on the rest.</summary>
[TypeFormatterSource]
public sealed record CascadeNode
{
    private CascadeNode(string name, Rate? rate, Money? amount)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new InvalidPlanException(PlanFaultCode.BadName, "A party of a cascade has no name.");
        (Name, Rate, Amount) = (name, rate, amount);
    }

    /// <summary>The party's name.</summary>
    public string Name { get; }

    /// <summary>The part that it keeps; nothing when it keeps an amount.</summary>
    public Rate? Rate { get; }

    /// <summary>The amount that it keeps, at most what it receives; nothing when it keeps a part.</summary>
    public Money? Amount { get; }

    /// <summary>A party that keeps a part of what it receives.</summary>
    /// <exception cref="InvalidPlanException">The part is not between 0 and 100%, or the name is empty.</exception>
    public static CascadeNode Keeping(string name, Rate rate)
    {
        if (rate < Values.Rate.Zero)
            throw new InvalidPlanException(PlanFaultCode.NegativeRate, $"{name} keeps {rate}, below 0%.");
        if (rate > Values.Rate.One)
            throw new InvalidPlanException(PlanFaultCode.RatesExceedOneHundredPercent, $"{name} keeps {rate}, more than it receives.");
        return new(name, rate, null);
    }

    /// <summary>A party that keeps an amount.</summary>
    /// <exception cref="InvalidPlanException">The amount is negative, or the name is empty.</exception>
    public static CascadeNode Keeping(string name, Money amount) => amount.Sign >= 0
        ? new(name, null, amount)
        : throw new InvalidPlanException(PlanFaultCode.NegativeAmount, $"{name} keeps {amount}, below zero.");

    /// <summary>The last party, which keeps everything that it receives.</summary>
    /// <exception cref="InvalidPlanException">The name is empty.</exception>
    public static CascadeNode KeepingTheRest(string name) => new(name, Values.Rate.One, null);

    /// <summary>For example <c>agency keeps 40%</c>.</summary>
    public override string ToString() => $"{Name} keeps {(Rate is { } rate ? rate.ToString() : Amount!.Value.ToString())}";
}
