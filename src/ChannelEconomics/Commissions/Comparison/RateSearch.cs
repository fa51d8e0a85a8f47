using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Comparison;

/// <summary>Rates at which the merchant is just as well off, found on the engine's own books.</summary>
/// <remarks>
/// The merchant's amount as a function of a rate is a falling staircase of whole units. Bisection over whole parts per million finds its step exactly in at most 20
/// settlements, without a tolerance. Where a floor or tiers make the staircase rise again somewhere, a step is found, not necessarily the only one.
/// </remarks>
public static class RateSearch
{
    /// <summary>The highest rate of a level at which the merchant keeps at least an amount.</summary>
    /// <param name="plan">The plan; rules that state the level's pay for some lines only stay as they are.</param>
    /// <param name="level">The level, counted from 1, whose pay for everything is varied.</param>
    /// <param name="target">The least that the merchant is to keep.</param>
    /// <param name="events">The events that are settled.</param>
    /// <param name="tree">Who is bound to whom.</param>
    /// <param name="highest">The highest rate that is tried; the plan must be possible with it.</param>
    /// <exception cref="InvalidPlanException">The highest rate is too much for the plan.</exception>
    public static RateThreshold BreakEven(
        CommissionPlan plan, int level, Money target, IEnumerable<CommissionEvent> events, ReferralTree tree, Rate highest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        CommissionEvent[] same = [.. events];
        return Highest(rate => MerchantOf(WithLevel(plan, level, rate).Settle(same, tree), target.Currency), target, highest);
    }

    /// <summary>The rate of a level under one plan at which the merchant is indifferent between it and another plan.</summary>
    /// <param name="plan">The plan whose level is varied.</param>
    /// <param name="level">The level, counted from 1, whose pay for everything is varied.</param>
    /// <param name="other">The plan that sets the target.</param>
    /// <param name="events">The events that are settled.</param>
    /// <param name="tree">Who is bound to whom.</param>
    /// <param name="highest">The highest rate that is tried; the plan must be possible with it.</param>
    /// <exception cref="InvalidPlanException">The highest rate is too much for the plan.</exception>
    public static RateThreshold Indifference(
        CommissionPlan plan, int level, CommissionPlan other, IEnumerable<CommissionEvent> events, ReferralTree tree, Rate highest)
    {
        ArgumentNullException.ThrowIfNull(other);
        CommissionEvent[] same = [.. events];
        return BreakEven(plan, level, MerchantOf(other.Settle(same, tree), other.Terms.Currency), same, tree, highest);
    }

    /// <summary>The plan with another rate for a level on every line for which no rule says otherwise; levels between get 0%.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not counted from 1.</exception>
    /// <exception cref="InvalidPlanException">The plan is not possible with that rate.</exception>
    public static CommissionPlan WithLevel(CommissionPlan plan, int level, Rate rate)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level);
        Pay[] levels = [.. plan.Terms.Levels, .. Enumerable.Repeat(Pay.Of(Rate.Zero), Math.Max(0, level - plan.Terms.Levels.Length))];
        levels[level - 1] = Pay.Of(rate);
        return CommissionPlan.From(plan.Terms with { Levels = [.. levels] });
    }

    /// <summary>What the merchant has in a currency.</summary>
    public static Money MerchantOf(CommissionLedger ledger, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Money.FromSum(ledger.Where(posting => posting.Account == Account.Merchant && posting.Amount.Currency == currency)
            .Aggregate(Int128.Zero, (sum, posting) => sum + posting.Amount.MinorUnits), currency);
    }

    // Invariant: the amount reaches the target at `reached` and does not at `missed`.
    private static RateThreshold Highest(Func<Rate, Money> amountAt, Money target, Rate highest)
    {
        if (highest < Rate.Zero)
            throw new ArgumentOutOfRangeException(nameof(highest), highest, $"A range of rates up to {highest} is empty.");
        Money top = amountAt(highest), bottom = amountAt(Rate.Zero);
        if (top >= target) return new(target, highest, top, null);
        if (bottom < target) return new(target, null, bottom, null);
        (long reached, long missed, Money at, Money beyond) = (0, highest.PartsPerMillion, bottom, top);
        while (missed - reached > 1)
        {
            long middle = reached + (missed - reached) / 2;
            Money amount = amountAt(Rate.FromPartsPerMillion(middle));
            if (amount >= target) (reached, at) = (middle, amount);
            else (missed, beyond) = (middle, amount);
        }
        return new(target, Rate.FromPartsPerMillion(reached), at, beyond);
    }
}
