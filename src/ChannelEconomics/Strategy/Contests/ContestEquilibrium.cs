using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>Efforts from which nobody would rather depart.</summary>
[TypeFormatterSource]
public sealed class ContestEquilibrium
{
    internal ContestEquilibrium(ImmutableArray<ContestEntry> entries) => Entries = entries;

    /// <summary>The contestants in the order given.</summary>
    public ImmutableArray<ContestEntry> Entries { get; }

    /// <summary>What all spend together.</summary>
    public double TotalSpending => Entries.Sum(entry => entry.Spending);

    /// <summary>What the prize is worth to those who get it, on average.</summary>
    public double PrizeValue => Entries.Sum(entry => entry.WinProbability.Value * entry.Contestant.Value);

    /// <summary>The part of the prize that is burnt: spending over what the prize is worth to those who get it.</summary>
    public double Dissipation => TotalSpending / PrizeValue;

    /// <summary>How many take part.</summary>
    public int Active => Entries.Count(entry => entry.IsActive);

    /// <summary>For example <c>2 of 3 take part and burn 48.0% of the prize</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Active} of {Entries.Length} take part and burn {100.0 * Dissipation:0.0}% of the prize");
}
