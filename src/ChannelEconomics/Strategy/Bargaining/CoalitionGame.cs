using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>A game in which groups earn together; the Shapley value shares what all of them earn.</summary>
/// <remarks>
/// Each player gets the mean of what it adds on arrival, over all orders of arrival. For up to <see cref="MostEnumerated"/> players all groups are counted; beyond that
/// orders are drawn at random. Source: Shapley (1953), "A value for n-person games".
/// </remarks>
[TypeFormatterSource]
public sealed class CoalitionGame
{
    /// <summary>The most players for whom all groups are counted.</summary>
    public const int MostEnumerated = 20;

    private readonly Func<IReadOnlyList<bool>, double> _worth;

    private CoalitionGame(int players, Func<IReadOnlyList<bool>, double> worth) => (Players, _worth) = (players, worth);

    /// <summary>How many players there are.</summary>
    public int Players { get; }

    /// <summary>A game.</summary>
    /// <param name="players">How many players there are, at least 1.</param>
    /// <param name="worth">What a group earns, from who is in it; 0 for nobody. It may be asked from several threads at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no player.</exception>
    /// <exception cref="ArgumentException">Nobody earns something, or what all earn is not finite.</exception>
    public static CoalitionGame Of(int players, Func<IReadOnlyList<bool>, double> worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(players);
        double nobody = worth(new bool[players]), all = worth(Enumerable.Repeat(true, players).ToArray());
        if (nobody != 0.0) throw new ArgumentException($"A group of nobody must earn 0; it earns {nobody}.", nameof(worth));
        return double.IsFinite(all) ? new(players, worth) : throw new ArgumentException($"What all earn must be finite; it is {all}.", nameof(worth));
    }

    /// <summary>The Shapley values, by counting all groups.</summary>
    /// <exception cref="InvalidOperationException">There are more than <see cref="MostEnumerated"/> players, or a group's worth is not finite.</exception>
    public ShapleyValues Shapley()
    {
        if (Players > MostEnumerated)
            throw new InvalidOperationException($"All groups of {Players} players are too many to count (at most {MostEnumerated} players); draw orders with SampledShapley.");
        double[] table = new double[1 << Players];
        bool[] present = new bool[Players];
        for (int set = 1; set < table.Length; set++)
        {
            for (int i = 0; i < Players; i++) present[i] = (set & (1 << i)) != 0;
            table[set] = _worth(present);
            if (!double.IsFinite(table[set])) throw new InvalidOperationException($"The worth of a group must be finite; that of {string.Join(", ", Enumerable.Range(0, Players).Where(i => present[i]))} is {table[set]}.");
        }
        return new([.. CoalitionTable.Shapley(table, Players)], [.. new double[Players]], 0);
    }

    /// <summary>The Shapley values estimated from random orders of arrival, with their standard errors.</summary>
    /// <param name="orders">How many orders to draw, at least 2.</param>
    /// <param name="key">What the orders are drawn from.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two orders.</exception>
    public ShapleyValues SampledShapley(int orders, RandomKey key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(orders, 2);
        (double[] mean, double[] error) = Numerics.SampledShapley.Of(Players, present => _worth(present), orders, key);
        return new([.. mean], [.. error], orders);
    }

    /// <summary>For example <c>a game of 11 players</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"a game of {Players} player{(Players == 1 ? "" : "s")}");
}
