using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>What a model makes of histories of one age: P(alive) and the expected purchases by frequency and recency.</summary>
/// <remarks>
/// A customer without a repeat purchase has no recency to vary, and stands apart in <see cref="AliveWithoutRepeat"/> and
/// <see cref="ExpectedWithoutRepeat"/>.
/// </remarks>
[TypeFormatterSource]
public sealed class HistoryGrid
{
    private readonly Probability[,] _alive;
    private readonly double[,] _expected;

    private HistoryGrid(double age, double horizon, ImmutableArray<int> frequencies, ImmutableArray<double> recencies, Probability[,] alive, double[,] expected) =>
        (Age, Horizon, Frequencies, Recencies, _alive, _expected) = (age, horizon, frequencies, recencies, alive, expected);

    /// <summary>T, how long the customers have been observed, in periods.</summary>
    public double Age { get; }

    /// <summary>The time ahead in which purchases are expected, in periods.</summary>
    public double Horizon { get; }

    /// <summary>x: 1, 2, ….</summary>
    public ImmutableArray<int> Frequencies { get; }

    /// <summary>t_x, ascending, the last one being the age.</summary>
    public ImmutableArray<double> Recencies { get; }

    /// <summary>P(alive) of a customer who never came back.</summary>
    public required Probability AliveWithoutRepeat { get; init; }

    /// <summary>The expected purchases of a customer who never came back.</summary>
    public required double ExpectedWithoutRepeat { get; init; }

    /// <summary>Asks a model about all histories of an age.</summary>
    /// <param name="model">The model.</param>
    /// <param name="age">T, in the model's unit of time; positive and finite.</param>
    /// <param name="horizon">The time ahead, in the same unit; finite and not negative.</param>
    /// <param name="mostPurchases">The largest frequency; at least 1.</param>
    /// <param name="recencies">How many recencies are tried, evenly spaced up to the age; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public static HistoryGrid Of(IRepurchaseModel model, double age, double horizon, int mostPurchases = 15, int recencies = 13)
    {
        if (!(age > 0.0 && double.IsFinite(age)))
            throw new ArgumentOutOfRangeException(nameof(age), age, "Age must be positive and finite: without time there are no purchases to vary.");
        Repurchase.Horizon.Require(horizon);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPurchases, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(recencies, 1);

        double[] times = [.. Enumerable.Range(1, recencies).Select(i => i == recencies ? age : age * i / recencies)];
        var alive = new Probability[mostPurchases, recencies];
        double[,] expected = new double[mostPurchases, recencies];
        for (int x = 1; x <= mostPurchases; x++)
        {
            for (int i = 0; i < recencies; i++)
            {
                CustomerSummary history = CustomerSummary.Of(x, times[i], age);
                alive[x - 1, i] = model.ProbabilityAlive(history);
                expected[x - 1, i] = model.ExpectedPurchases(history, horizon);
            }
        }
        CustomerSummary never = CustomerSummary.Of(0, 0.0, age);
        return new(age, horizon, [.. Enumerable.Range(1, mostPurchases)], [.. times], alive, expected)
        {
            AliveWithoutRepeat = model.ProbabilityAlive(never),
            ExpectedWithoutRepeat = model.ExpectedPurchases(never, horizon),
        };
    }

    /// <summary>P(alive) at positions of <see cref="Frequencies"/> and <see cref="Recencies"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public Probability ProbabilityAlive(int frequency, int recency) => _alive[frequency, recency];

    /// <summary>The expected purchases within the horizon at positions of <see cref="Frequencies"/> and <see cref="Recencies"/>.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public double ExpectedPurchases(int frequency, int recency) => _expected[frequency, recency];

    /// <summary>For example <c>histories of age 38.86: x from 1 to 15, t_x up to 38.86; without a repeat purchase 100% alive</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"histories of age {Age:0.##}: x from 1 to {Frequencies[^1]}, t_x up to {Recencies[^1]:0.##}; without a repeat purchase {AliveWithoutRepeat} alive");
}
