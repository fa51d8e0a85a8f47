using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>What one bidder does in an all-pay contest, on average, and gets.</summary>
[TypeFormatterSource]
public sealed class AllPayEntry
{
    internal AllPayEntry(double value, double expectedBid, double winProbability, double payoff) =>
        (Value, ExpectedBid, WinProbability, Payoff) = (value, expectedBid, Probability.From(winProbability), payoff);

    /// <summary>What the prize is worth to the bidder.</summary>
    public double Value { get; }

    /// <summary>What it bids on average, and pays whether it wins or not.</summary>
    public double ExpectedBid { get; }

    /// <summary>Its chance of winning.</summary>
    public Probability WinProbability { get; }

    /// <summary>What it has of the contest on average.</summary>
    public double Payoff { get; }

    /// <summary>For example <c>prize 100: bids 40 on average, wins with 60%, keeps 20</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"prize {Value:g6}: bids {ExpectedBid:g6} on average, wins with {WinProbability}, keeps {Payoff:g6}");
}
