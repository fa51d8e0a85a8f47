using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Assignment;

/// <summary>The assignment of activities to providers whose values add up to most, with prices that prove it.</summary>
/// <remarks>
/// Each activity has a gain and each provider a price for one of its places, none of the prices negative, such that no activity could gain more with another provider at its
/// price: value ≤ gain + price for all pairs. Whatever the assignment, its total is at most the sum of the gains and of the prices of all places; here it is that sum, so it is
/// the largest. Source: Koopmans and Beckmann (1957), "Assignment problems and the location of economic activities"; Shapley and Shubik (1971), "The assignment game I: the core".
/// </remarks>
[TypeFormatterSource]
public sealed class ActivityAssignment
{
    private readonly CapabilityMatrix _matrix;
    private readonly int[] _providerOf; // −1: nobody
    private readonly double[] _gains;
    private readonly double[] _prices;

    internal ActivityAssignment(CapabilityMatrix matrix, int[] places, int[] providerOf, double[] gains, double[] prices)
    {
        (_matrix, _providerOf, _gains, _prices) = (matrix, providerOf, gains, prices);
        for (int i = 0; i < gains.Length; i++)
        {
            Bound += gains[i];
            if (providerOf[i] >= 0) Total += matrix[i, providerOf[i]];
        }
        for (int j = 0; j < prices.Length; j++) Bound += prices[j] * Math.Min(places[j], gains.Length);
    }

    /// <summary>The activities that somebody does, in the order of the matrix.</summary>
    public IReadOnlyList<AssignedActivity> Assigned => [.. Enumerable.Range(0, _providerOf.Length).Where(i => _providerOf[i] >= 0)
        .Select(i => new AssignedActivity(_matrix.Activities[i], _matrix.Providers[_providerOf[i]], _matrix[i, _providerOf[i]]))];

    /// <summary>Activities that nobody does, since there are fewer places.</summary>
    public IReadOnlyList<string> Unassigned => [.. _matrix.Activities.Where((_, i) => _providerOf[i] < 0)];

    /// <summary>The sum of the values.</summary>
    public double Total { get; }

    /// <summary>What no assignment can exceed, by the gains and prices; equal to <see cref="Total"/> but for rounding.</summary>
    public double Bound { get; }

    /// <summary>What an activity is worth less the price of who does it.</summary>
    /// <exception cref="ArgumentException">There is no such activity.</exception>
    public double GainOf(string activity) => _gains[_matrix.IndexOfActivity(activity)];

    /// <summary>The price of one place at a provider: what one place more there would add.</summary>
    /// <exception cref="ArgumentException">There is no such provider.</exception>
    public double PriceOf(string provider) => _prices[_matrix.IndexOfProvider(provider)];

    /// <summary>What the activities of a provider are worth together.</summary>
    /// <exception cref="ArgumentException">There is no such provider.</exception>
    public double ValueOf(string provider) => ValueOf(_matrix.IndexOfProvider(provider));

    /// <summary>For example <c>content: agency (9), fulfilment: operator (6); total 15</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(", ", Assigned)}; total {Total:g5}{(Unassigned.Count > 0 ? $"; nobody does {string.Join(", ", Unassigned)}" : "")}");

    internal double ValueOf(int provider)
    {
        double value = 0.0;
        for (int i = 0; i < _providerOf.Length; i++)
            if (_providerOf[i] == provider)
                value += _matrix[i, provider];
        return value;
    }
}
