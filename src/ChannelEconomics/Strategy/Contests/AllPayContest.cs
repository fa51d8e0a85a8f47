using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>The contest in which the highest effort wins for certain, and everybody pays: what a contest becomes as its decisiveness grows.</summary>
/// <remarks>
/// There is no equilibrium in certain bids. With two values V₁ ≥ V₂ the first bids evenly on [0, V₂] and keeps V₁ − V₂; the second stays at 0 with the chance 1 − V₂ / V₁, else
/// bids evenly on [0, V₂], and keeps nothing. Others with a lower value bid 0. Among n equals a bid has the distribution (b / V)^(1 / (n − 1)), nobody keeps anything, and the
/// whole prize is burnt; of the many equilibria among equals it is the symmetric one. Source: Hillman and Riley (1989), "Politically contestable rents and
/// transfers"; Baye, Kovenock and de Vries (1996), "The all-pay auction with complete information".
/// </remarks>
[TypeFormatterSource]
public sealed class AllPayContest
{
    private readonly double _top, _second;
    private readonly int _equals; // who share the highest value
    private readonly int _first, _runnerUp;

    private AllPayContest(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i])];
        (_first, _top) = (order[0], values[order[0]]);
        _equals = values.Count(value => value == _top);
        (_runnerUp, _second) = order.Length > 1 ? (order[1], values[order[1]]) : (-1, 0.0);
        Entries = [.. values.Select((value, i) => Entry(value, i))];
    }

    /// <summary>The bidders in the order given.</summary>
    public ImmutableArray<AllPayEntry> Entries { get; }

    /// <summary>What all bid together, on average.</summary>
    public double ExpectedTotal => Entries.Sum(entry => entry.ExpectedBid);

    /// <summary>The part of the prize that is burnt: bids over what the prize is worth to those who get it, on average.</summary>
    public double Dissipation => ExpectedTotal / Entries.Sum(entry => entry.WinProbability.Value * entry.Value);

    /// <summary>The contest of bidders with the given values.</summary>
    /// <param name="values">What the prize is worth to each, positive; one or more.</param>
    /// <exception cref="ArgumentException">
    /// There is no bidder, a value is not positive and finite, or one bidder is ahead of several equal ones: then there are many equilibria with different totals.
    /// </exception>
    public static AllPayContest Of(params IEnumerable<double> values)
    {
        double[] own = [.. values];
        if (own.Length == 0) throw new ArgumentException("A contest needs a bidder.", nameof(values));
        for (int i = 0; i < own.Length; i++)
            if (own[i] is not (> 0.0 and <= double.MaxValue))
                throw new ArgumentException($"Value {i + 1} is {own[i]}; it must be positive and finite.", nameof(values));
        double[] best = [.. own.OrderDescending().Take(3)];
        return best.Length == 3 && best[0] > best[1] && best[1] == best[2]
            ? throw new ArgumentException($"One bidder ({best[0]}) is ahead of several equal ones ({best[1]}): there are many equilibria, with different totals.", nameof(values))
            : new(own);
    }

    /// <summary>The bid that a bidder does not exceed with a given probability: a uniform number gives a random bid.</summary>
    /// <param name="bidder">Its place in <see cref="Entries"/>.</param>
    /// <param name="probability">The probability.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bidder.</exception>
    public double BidQuantile(int bidder, Probability probability)
    {
        if (bidder < 0 || bidder >= Entries.Length)
            throw new ArgumentOutOfRangeException(nameof(bidder), bidder, $"There are {Entries.Length} bidders, from 0.");
        double u = probability.Value;
        if (Entries.Length == 1 || Entries[bidder].ExpectedBid == 0.0) return 0.0;
        if (_equals > 1) return _top * Math.Pow(u, _equals - 1.0);
        return bidder == _first ? u * _second : Math.Max(0.0, _second - _top * (1.0 - u));
    }

    /// <summary>For example <c>2 bidders burn 80.0% of the prize</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Entries.Length} bidder{(Entries.Length == 1 ? " burns" : "s burn")} {100.0 * Dissipation:0.0}% of the prize");

    private AllPayEntry Entry(double value, int bidder)
    {
        if (_runnerUp < 0) return new(value, 0.0, 1.0, value);
        if (_equals > 1) return value == _top ? new(value, value / _equals, 1.0 / _equals, 0.0) : new(value, 0.0, 0.0, 0.0);
        double upset = 0.5 * _second / _top; // that the second wins
        return bidder == _first ? new(value, 0.5 * _second, 1.0 - upset, _top - _second)
            : bidder == _runnerUp ? new(value, _second * upset, upset, 0.0)
            : new(value, 0.0, 0.0, 0.0);
    }
}
