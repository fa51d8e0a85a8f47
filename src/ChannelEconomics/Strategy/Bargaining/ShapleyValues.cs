using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>What each player of a game gets, and how sure that is.</summary>
[TypeFormatterSource]
public sealed class ShapleyValues
{
    internal ShapleyValues(ImmutableArray<double> values, ImmutableArray<double> standardErrors, int orders) =>
        (Values, StandardErrors, Orders) = (values, standardErrors, orders);

    /// <summary>The value of each player.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The standard error of each value; 0 when all groups were counted.</summary>
    public ImmutableArray<double> StandardErrors { get; }

    /// <summary>How many orders of arrival were drawn; 0 when all groups were counted.</summary>
    public int Orders { get; }

    /// <summary>For example <c>3 players: 0.6667, 0.1667, 0.1667</c>, with <c>(from 1000 orders)</c> when estimated.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Values.Length} player{(Values.Length == 1 ? "" : "s")}: ")
        + string.Join(", ", Values.Take(8).Select(value => value.ToString("g4", CultureInfo.InvariantCulture))) + (Values.Length > 8 ? ", …" : "")
        + (Orders == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (from {Orders} orders)"));
}
