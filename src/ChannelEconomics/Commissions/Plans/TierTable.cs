using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>Rates by volume.</summary>
/// <remarks>A tier's lower bound belongs to it. Volume below the first bound earns nothing.</remarks>
[TypeFormatterSource]
public sealed class TierTable
{
    private TierTable(TierMode mode, ImmutableArray<Tier> tiers) => (Mode, Tiers) = (mode, tiers);

    /// <summary>What the rate of a tier applies to.</summary>
    public TierMode Mode { get; }

    /// <summary>The tiers by ascending lower bound.</summary>
    public ImmutableArray<Tier> Tiers { get; }

    /// <summary>The currency of the bounds.</summary>
    public Currency Currency => Tiers[0].From.Currency;

    /// <summary>The highest rate that any volume earns.</summary>
    public Rate HighestRate => Tiers.Max(tier => tier.Rate);

    /// <summary>Tiers of which the highest that is reached rates the whole volume.</summary>
    /// <exception cref="InvalidPlanException">There is no tier, bounds do not ascend, currencies differ, or a bound or rate is negative.</exception>
    public static TierTable Slab(params ReadOnlySpan<Tier> tiers) => new(TierMode.Slab, Require(tiers));

    /// <summary>Tiers of which each rates the part of the volume that lies in it.</summary>
    /// <exception cref="InvalidPlanException">There is no tier, bounds do not ascend, currencies differ, or a bound or rate is negative.</exception>
    public static TierTable Graduated(params ReadOnlySpan<Tier> tiers) => new(TierMode.Graduated, Require(tiers));

    /// <summary>The rate of the tier in which a volume lies.</summary>
    public Rate RateAt(Money volume) => volume.Currency == Currency ? RateAt((Int128)volume.MinorUnits) : throw Mismatch(volume);

    /// <summary>What a volume earns in all, rounded down once.</summary>
    /// <exception cref="CurrencyMismatchException">The volume is in another currency than the bounds.</exception>
    public Money EarnedBy(Money volume) => volume.Currency == Currency
        ? Money.FromSum(QuotaOf(volume.MinorUnits) / Rate.PartsPerOne, Currency)
        : throw Mismatch(volume);

    /// <summary>For example <c>5% from ¥0.00, 8% from ¥1,000.00 (the tier that is reached)</c>.</summary>
    public override string ToString() => $"{string.Join(", ", Tiers)} ({(Mode == TierMode.Slab ? "the tier that is reached" : "each part by its tier")})";

    internal Rate RateAt(Int128 volume)
    {
        Rate rate = Rate.Zero;
        foreach (Tier tier in Tiers)
        {
            if (tier.From.MinorUnits > volume) break;
            rate = tier.Rate;
        }
        return rate;
    }

    /// <summary>What a volume earns in all, in millionths of a minor unit: exact.</summary>
    internal Int128 QuotaOf(Int128 volume)
    {
        if (Mode == TierMode.Slab)
            return volume * RateAt(volume).PartsPerMillion;
        Int128 quota = 0;
        for (int i = 0; i < Tiers.Length && Tiers[i].From.MinorUnits < volume; i++)
        {
            Int128 end = i + 1 < Tiers.Length ? Int128.Min(volume, Tiers[i + 1].From.MinorUnits) : volume;
            quota += (end - Tiers[i].From.MinorUnits) * Tiers[i].Rate.PartsPerMillion;
        }
        return quota;
    }

    private CurrencyMismatchException Mismatch(Money volume) => new($"A volume of {volume} cannot be rated by tiers in {Currency}.");

    private static ImmutableArray<Tier> Require(ReadOnlySpan<Tier> tiers)
    {
        if (tiers.IsEmpty)
            throw new InvalidPlanException(PlanFaultCode.TiersDoNotAscend, "A table without tiers rates nothing.");
        for (int i = 0; i < tiers.Length; i++)
        {
            if (tiers[i].Rate < Rate.Zero)
                throw new InvalidPlanException(PlanFaultCode.NegativeRate, $"Tier {i + 1} has the rate {tiers[i].Rate}, below 0%.");
            if (tiers[i].From.Sign < 0)
                throw new InvalidPlanException(PlanFaultCode.NegativeAmount, $"Tier {i + 1} begins at {tiers[i].From}, below zero.");
            if (tiers[i].From.Currency != tiers[0].From.Currency)
                throw new InvalidPlanException(PlanFaultCode.OtherCurrency, $"Tier {i + 1} begins at {tiers[i].From}, in another currency than the first.");
            if (i > 0 && tiers[i].From <= tiers[i - 1].From)
                throw new InvalidPlanException(PlanFaultCode.TiersDoNotAscend, $"Tier {i + 1} begins at {tiers[i].From}, not above {tiers[i - 1].From}.");
        }
        return [.. tiers];
    }
}
