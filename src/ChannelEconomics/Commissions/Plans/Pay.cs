using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>What a party earns on a line: a rate, a fixed amount a unit, or a rate by its own volume of a period.</summary>
/// <remarks>A pay of zero is a pay: it stops the search for a less special rule.</remarks>
[TypeFormatterSource]
public sealed record Pay
{
    private Pay(Rate? rate, Money? unit, TierTable? tiers) => (Rate, Unit, Tiers) = (rate, unit, tiers);

    /// <summary>The rate; nothing when the pay is none.</summary>
    public Rate? Rate { get; }

    /// <summary>The amount for each unit sold; nothing when the pay is none.</summary>
    public Money? Unit { get; }

    /// <summary>The rates by volume; nothing when the pay has none.</summary>
    public TierTable? Tiers { get; }

    /// <summary>Over which period the volume is counted.</summary>
    public BookPeriod Period { get; private init; }

    /// <summary>Whose calendar counts the period.</summary>
    public TimeZoneInfo? Zone { get; private init; }

    /// <summary>The highest rate that the pay can be; 0% for a fixed amount, which is cut to what came in.</summary>
    public Rate HighestRate => Rate ?? Tiers?.HighestRate ?? Values.Rate.Zero;

    /// <summary>A rate of the commission base, in percent.</summary>
    /// <param name="percent">10 for 10%; four decimals at most.</param>
    /// <exception cref="InvalidPlanException">The rate is negative.</exception>
    public static Pay Percent(decimal percent) => Of(Values.Rate.FromPercent(percent));

    /// <summary>A rate of the commission base.</summary>
    /// <exception cref="InvalidPlanException">The rate is negative.</exception>
    public static Pay Of(Rate rate) => rate >= Values.Rate.Zero
        ? new(rate, null, null)
        : throw new InvalidPlanException(PlanFaultCode.NegativeRate, $"{rate} is below 0%.");

    /// <summary>A fixed amount for each unit sold; more than what came in is never paid.</summary>
    /// <exception cref="InvalidPlanException">The amount is negative.</exception>
    public static Pay PerUnit(Money amount) => amount.Sign >= 0
        ? new(null, amount, null)
        : throw new InvalidPlanException(PlanFaultCode.NegativeAmount, $"{amount} a unit is below zero.");

    /// <summary>A rate by the volume that the earner has reached in a period, this line included; earlier lines keep what they earned.</summary>
    /// <param name="tiers">The rates by volume.</param>
    /// <param name="period">Over which period the volume is counted.</param>
    /// <param name="zone">Whose calendar counts the period; not needed for <see cref="BookPeriod.Ever"/>.</param>
    /// <exception cref="InvalidPlanException">A calendar period has no zone.</exception>
    public static Pay ByVolume(TierTable tiers, BookPeriod period, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(tiers);
        return period == BookPeriod.Ever || zone is not null
            ? new(null, null, tiers) { Period = period, Zone = zone }
            : throw new InvalidPlanException(PlanFaultCode.MissingTimeZone, $"Volume by {CommissionWords.Spoken(period)} needs the time zone whose calendar counts.");
    }

    /// <summary>For example <c>10%</c>, <c>¥1.50 a unit</c> or <c>5% from ¥0.00 (the tier that is reached), by the volume of a month</c>.</summary>
    public override string ToString() =>
        Rate is { } rate ? rate.ToString() : Unit is { } unit ? $"{unit} a unit" : $"{Tiers}, by the volume {(Period == BookPeriod.Ever ? "so far" : $"of a {CommissionWords.Spoken(Period)}")}";
}
