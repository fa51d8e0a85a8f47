using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>What the platform keeps of a line.</summary>
[TypeFormatterSource]
public sealed record PlatformFee
{
    private PlatformFee(Rate rate, PlatformBase of) => (Rate, Base, Pay) = (rate, of, Pay.Of(rate));

    /// <summary>The rate.</summary>
    public Rate Rate { get; }

    /// <summary>The amount to which it applies.</summary>
    public PlatformBase Base { get; }

    internal Pay Pay { get; }

    /// <summary>A platform's fee.</summary>
    /// <exception cref="InvalidPlanException">The rate is negative.</exception>
    public static PlatformFee Of(Rate rate, PlatformBase of = PlatformBase.Goods) => rate >= Rate.Zero
        ? new(rate, of)
        : throw new InvalidPlanException(PlanFaultCode.NegativeRate, $"A platform fee of {rate} is below 0%.");

    /// <summary>For example <c>5% of goods and freight</c>.</summary>
    public override string ToString() => $"{Rate} of {Base.InWords()}";
}
