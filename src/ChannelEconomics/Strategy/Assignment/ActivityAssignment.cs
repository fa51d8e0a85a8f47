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
    private readonly double[] _gains;
    private readonly double[] _prices;

    internal ActivityAssignment(CapabilityMatrix matrix, IReadOnlyList<int> places, IReadOnlyList<int> providerOf, double[] gains, double[] prices)
    {
        (_matrix, _gains, _prices) = (matrix, gains, prices);
        Assigned = [.. Enumerable.Range(0, gains.Length).Where(i => providerOf[i] >= 0)
            .Select(i => new AssignedActivity(matrix.Activities[i], matrix.Providers[providerOf[i]], matrix[i, providerOf[i]]))];
        Unassigned = [.. Enumerable.Range(0, gains.Length).Where(i => providerOf[i] < 0).Select(i => matrix.Activities[i])];
        Total = Assigned.Sum(pair => pair.Value);
        Bound = gains.Sum() + prices.Select((price, j) => price * Math.Min(places[j], gains.Length)).Sum();
    }

    /// <summary>The activities that somebody does, in the order of the matrix.</summary>
    public IReadOnlyList<AssignedActivity> Assigned { get; }

    /// <summary>Activities that nobody does, since there are fewer places.</summary>
    public IReadOnlyList<string> Unassigned { get; }

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
    public double ValueOf(string provider)
    {
        string name = _matrix.Providers[_matrix.IndexOfProvider(provider)];
        return Assigned.Where(pair => pair.Provider == name).Sum(pair => pair.Value);
    }

    /// <summary>For example <c>content: agency (9), fulfilment: operator (6); total 15</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join(", ", Assigned)}; total {Total:g5}{(Unassigned.Count > 0 ? $"; nobody does {string.Join(", ", Unassigned)}" : "")}");
}
