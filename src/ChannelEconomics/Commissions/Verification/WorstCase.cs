using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>An order of which the merchant keeps least.</summary>
[TypeFormatterSource]
public sealed class WorstCase
{
    internal WorstCase(Counterexample example, CommissionPlan plan, Rate rates, Money cost)
    {
        (Example, Rates, Cost) = (example, rates, cost);
        Keeps = example.GainOf(Account.Merchant, plan);
    }

    /// <summary>The order.</summary>
    public Counterexample Example { get; }

    /// <summary>The sum of the highest rates of platform, parties and levels on it; fixed amounts are not rates.</summary>
    public Rate Rates { get; }

    /// <summary>What the merchant keeps of it, as the engine settles it.</summary>
    public Money Keeps { get; }

    /// <summary>What the goods cost.</summary>
    public Money Cost { get; }

    /// <summary>What the merchant keeps, less what the goods cost.</summary>
    public Money Contribution => Keeps - Cost;

    /// <summary>For example <c>the merchant keeps at least ¥12.00 of ¥100.00</c>.</summary>
    public override string ToString() => $"the merchant keeps at least {Keeps} of {Example.Order.Total}";

    internal bool IsWorseThan(WorstCase? other) => other is null || Part(this, other) < Part(other, this);

    // Parts of what is paid, compared crosswise so that nothing is rounded; orders of nothing have no part.
    private static Int128 Part(WorstCase one, WorstCase other) => (Int128)one.Contribution.MinorUnits * Math.Max(1, other.Example.Order.Total.MinorUnits);
}
