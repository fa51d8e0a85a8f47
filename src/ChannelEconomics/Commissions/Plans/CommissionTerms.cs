using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The terms of a commission plan, before they are checked against each other; <see cref="CommissionPlan.From"/> does that.</summary>
/// <param name="Currency">The currency in which the plan's own amounts stand. Orders in other currencies earn rates in theirs.</param>
[TypeFormatterSource]
public sealed record CommissionTerms(Currency Currency)
{
    /// <summary>What level 1, 2, … earn on every line for which no rule says otherwise. Default: nobody earns.</summary>
    public ImmutableArray<Pay> Levels { get; init; } = [];

    /// <summary>More special rules of pay. Default: none.</summary>
    public ImmutableArray<PayRule> Rules { get; init; } = [];

    /// <summary>To which amount of a line rates apply. Default: what was paid.</summary>
    public CommissionBase Base { get; init; }

    /// <summary>Whether freight belongs to the commission base. Default: no, since it is passed on to a carrier.</summary>
    public bool FreightEarns { get; init; }

    /// <summary>What the platform keeps. Default: nothing.</summary>
    public PlatformFee? Platform { get; init; }

    /// <summary>Parties beside platform, referrers and merchant, in the order in which they are served. Default: none.</summary>
    public ImmutableArray<PlanParty> Parties { get; init; } = [];

    /// <summary>Who gets spare units. Default: the largest remainder.</summary>
    public SplitRounding Rounding { get; init; }

    /// <summary>The most that may be earned. Default: no cap.</summary>
    public ImmutableArray<Cap> Caps { get; init; } = [];

    /// <summary>The least that a level earns on a line on which it earns at all, as far as the merchant's share reaches. Default: no floor.</summary>
    public Money? Floor { get; init; }

    /// <summary>How the referrer of an order is found. Default: by bindings.</summary>
    public Attribution Attribution { get; init; } = Attribution.ByBindings;

    /// <summary>What happens when buyer and referrer are one. Default: nobody earns, so that nobody buys for the commission.</summary>
    public SelfPurchase SelfPurchase { get; init; }

    /// <summary>What happens when a person of the upline is inactive. Default: the level stays empty.</summary>
    public InactiveUpline InactiveUpline { get; init; }

    /// <summary>What happens to pending money of a person who is disabled. Default: earned is earned.</summary>
    public DisablePolicy OnDisable { get; init; }

    /// <summary>How long money stays pending after receipt. Default: not at all.</summary>
    public Freeze Freeze { get; init; } = Freeze.None;

    /// <summary>What happens when a refund takes back more than is available. Default: the debt is carried.</summary>
    public NegativeBalance NegativeBalance { get; init; }

    /// <summary>Slot fees and guaranteed minimums. Default: none.</summary>
    public ImmutableArray<Retainer> Retainers { get; init; } = [];

    /// <summary>Whose guard the plan stands under. Default: none.</summary>
    public Jurisdiction Jurisdiction { get; init; }

    /// <summary>Why more levels are paid than the guard allows. Default: no reason, so the guard holds.</summary>
    public string? ReasonForMoreLevels { get; init; }

    /// <summary>For example <c>CNY, levels 10%, 5%, 0 rules</c>.</summary>
    public override string ToString() => $"{Currency}, levels {string.Join(", ", Levels)}, {Rules.Length} rules";
}
