using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>A chain of parties of which each keeps a part of what it receives from the one before.</summary>
[TypeFormatterSource]
public sealed class Cascade
{
    private Cascade(ImmutableArray<CascadeNode> nodes) => Nodes = nodes;

    /// <summary>The parties from the first to the last.</summary>
    public ImmutableArray<CascadeNode> Nodes { get; }

    /// <summary>A cascade of parties.</summary>
    /// <exception cref="InvalidPlanException">There is none, or two have one name.</exception>
    public static Cascade Of(params ReadOnlySpan<CascadeNode> nodes)
    {
        ImmutableArray<CascadeNode> all = [.. nodes];
        if (all.IsEmpty || all.Select(node => node.Name).Distinct(StringComparer.Ordinal).Count() < all.Length)
            throw new InvalidPlanException(PlanFaultCode.BadName, "A cascade has at least one party, and each party a name of its own.");
        return new(all);
    }

    /// <summary>What each party keeps of an amount, and as the last one what nobody keeps.</summary>
    /// <remarks>Each step splits what arrives between the party and those after it by largest remainder; an exact half goes to the party.</remarks>
    /// <param name="amount">What the first party receives; not negative.</param>
    /// <returns>One amount a party, and the rest; together the amount.</returns>
    public ImmutableArray<Money> Split(Money amount)
    {
        ImmutableArray<Money>.Builder kept = ImmutableArray.CreateBuilder<Money>(Nodes.Length + 1);
        Money arriving = amount;
        foreach (CascadeNode node in Nodes)
        {
            Money keeps = node.Amount is { } fixedAmount
                ? Money.Min(fixedAmount, arriving)
                : CommissionSplit.Of(arriving, SplitRounding.LargestRemainder, node.Rate!.Value)[0];
            kept.Add(keeps);
            arriving -= keeps;
        }
        kept.Add(arriving);
        return kept.MoveToImmutable();
    }

    /// <summary>For example <c>agency keeps 40% → talent keeps 100%</c>.</summary>
    public override string ToString() => string.Join(" → ", Nodes);
}
