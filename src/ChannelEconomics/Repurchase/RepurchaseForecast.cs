using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>What a model expects of each customer of a table in the time ahead.</summary>
[TypeFormatterSource]
public sealed class RepurchaseForecast
{
    private RepurchaseForecast(
        double horizon, ImmutableArray<Probability> probabilityAlive, ImmutableArray<double> expectedPurchases,
        double totalExpectedPurchases, double expectedAlive) =>
        (Horizon, ProbabilityAlive, ExpectedPurchases, TotalExpectedPurchases, ExpectedAlive) =
        (horizon, probabilityAlive, expectedPurchases, totalExpectedPurchases, expectedAlive);

    /// <summary>The length of the time ahead, in periods.</summary>
    public double Horizon { get; }

    /// <summary>The probability that each row's customer will still buy, in the table's order.</summary>
    public ImmutableArray<Probability> ProbabilityAlive { get; }

    /// <summary>The expected number of purchases of each row's customer, in the table's order.</summary>
    public ImmutableArray<double> ExpectedPurchases { get; }

    /// <summary>The expected number of purchases of all customers, each row counted with its weight.</summary>
    public double TotalExpectedPurchases { get; }

    /// <summary>The expected number of customers who will still buy, each row counted with its weight.</summary>
    public double ExpectedAlive { get; }

    internal static RepurchaseForecast Of(IRepurchaseModel model, CustomerTable customers, double horizon, int? maxThreads = null)
    {
        Repurchase.Horizon.Require(horizon);
        CustomerGroups groups = customers.Groups;
        GroupPredictions predictions = new(model, groups, maxThreads);
        double[] alive = predictions.ProbabilityAlive(), expected = predictions.ExpectedPurchases(horizon, alive);
        double totalExpected = 0.0, totalAlive = 0.0;
        for (int i = 0; i < groups.Count; i++)
        {
            totalAlive += groups.Weight[i] * alive[i];
            totalExpected += groups.Weight[i] * expected[i];
        }

        Probability[] aliveByRow = new Probability[customers.Count];
        double[] expectedByRow = new double[customers.Count];
        ReadOnlySpan<int> groupOf = customers.GroupOf;
        for (int row = 0; row < groupOf.Length; row++)
            (aliveByRow[row], expectedByRow[row]) = (Probability.From(alive[groupOf[row]]), expected[groupOf[row]]);
        return new(
            horizon, ImmutableCollectionsMarshal.AsImmutableArray(aliveByRow), ImmutableCollectionsMarshal.AsImmutableArray(expectedByRow), totalExpected, totalAlive);
    }

    /// <summary>The same where each row has a model of its own, one of several.</summary>
    internal static RepurchaseForecast Of(IRepurchaseModel[] models, int[] modelOf, CustomerTable customers, double horizon)
    {
        Repurchase.Horizon.Require(horizon);
        Dictionary<(int Model, int Group), (Probability Alive, double Expected)> known = [];
        ImmutableArray<Probability>.Builder alive = ImmutableArray.CreateBuilder<Probability>(customers.Count);
        ImmutableArray<double>.Builder expected = ImmutableArray.CreateBuilder<double>(customers.Count);
        double totalExpected = 0.0, totalAlive = 0.0;
        for (int row = 0; row < customers.Count; row++)
        {
            (int Model, int Group) cell = (modelOf[row], customers.GroupOf[row]);
            if (!known.TryGetValue(cell, out (Probability Alive, double Expected) answer))
            {
                CustomerSummary history = customers.Groups[cell.Group];
                answer = (models[cell.Model].ProbabilityAlive(history), models[cell.Model].ExpectedPurchases(history, horizon));
                known.Add(cell, answer);
            }
            alive.Add(answer.Alive);
            expected.Add(answer.Expected);
            totalAlive += customers.Weight(row) * answer.Alive.Value;
            totalExpected += customers.Weight(row) * answer.Expected;
        }
        return new(horizon, alive.MoveToImmutable(), expected.MoveToImmutable(), totalExpected, totalAlive);
    }

    /// <summary>For example <c>1653.4 purchases of 2357 customers expected within 39 periods; 1407.5 customers alive</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{TotalExpectedPurchases:F1} purchases of {ExpectedPurchases.Length} customers expected within {Horizon:0.##} periods; {ExpectedAlive:F1} customers alive");
}
