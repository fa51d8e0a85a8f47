using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Assignment;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Assignment;

public sealed class CapabilityMatrixTests
{
    private const double Absolute = 1e-12;

    [Property(MaxTest = 150)]
    public void No_permutation_is_worth_more(ulong seed)
    {
        (CapabilityMatrix matrix, int[] places) = Case(seed);
        Assert.Equal(BestByTrying(matrix, places), matrix.Assign(places).Total, Absolute);
    }

    [Property(MaxTest = 300)]
    public void Prices_prove_that_the_assignment_is_best(ulong seed)
    {
        (CapabilityMatrix matrix, int[] places) = Case(seed);
        ActivityAssignment best = matrix.Assign(places);
        Assert.Equal(best.Total, best.Bound, Absolute);
        foreach (string provider in matrix.Providers)
        {
            Assert.True(best.PriceOf(provider) >= -Absolute);
            foreach (string activity in matrix.Activities)
                Assert.True(matrix[activity, provider] <= best.GainOf(activity) + best.PriceOf(provider) + Absolute || places[matrix.Providers.ToList().IndexOf(provider)] == 0);
        }
        foreach (AssignedActivity pair in best.Assigned)
            Assert.Equal(pair.Value, best.GainOf(pair.Activity) + best.PriceOf(pair.Provider), Absolute);
        Assert.Equal(Math.Min(matrix.Activities.Count, places.Sum()), best.Assigned.Count);
        Assert.Equal(matrix.Activities.Count, best.Assigned.Count + best.Unassigned.Count);
        for (int j = 0; j < places.Length; j++)
            Assert.True(best.Assigned.Count(pair => pair.Provider == matrix.Providers[j]) <= places[j]);
    }

    [Property(MaxTest = 60)]
    public void A_price_is_what_one_place_more_would_add_at_most(ulong seed)
    {
        (CapabilityMatrix matrix, int[] places) = Case(seed);
        ActivityAssignment best = matrix.Assign(places);
        for (int j = 0; j < places.Length; j++)
        {
            int[] more = [.. places];
            more[j]++;
            if (places[j] > 0)
                Assert.True(matrix.Assign(more).Total <= best.Total + best.PriceOf(matrix.Providers[j]) + Absolute);
        }
    }

    [Fact]
    public void Ties_go_to_the_first_in_the_order_given()
    {
        CapabilityMatrix same = CapabilityMatrix.Of(["a", "b", "c"], ["x", "y", "z"], (_, _) => 1.0);
        Assert.Equal(["x", "y", "z"], same.Assign().Assigned.Select(pair => pair.Provider));
        Assert.Equal(["x", "y", "z"], same.Assign().Assigned.Select(pair => pair.Provider));
        Assert.Equal(["c"], same.Assign(1, 1, 0).Unassigned);
    }

    [Fact]
    public void A_large_matrix_is_solved_and_proved()
    {
        RandomKey key = RandomKey.FromSeed(5);
        string[] rows = [.. Enumerable.Range(0, 300).Select(i => $"a{i}")], columns = [.. Enumerable.Range(0, 310).Select(j => $"p{j}")];
        ActivityAssignment best = CapabilityMatrix.Of(rows, columns, (i, j) => key.Uniform((ulong)(i * 310 + j))).Assign();
        Assert.Equal(best.Total, best.Bound, 1e-10);
        Assert.Equal(300, best.Assigned.Select(pair => pair.Provider).Distinct().Count());
    }

    [Fact]
    public void Comparative_advantage_needs_no_absolute_one()
    {
        // Ricardo's example: hours per unit of wine and cloth, turned into output per hour.
        CapabilityMatrix matrix = CapabilityMatrix.Of(["wine", "cloth"], ["Portugal", "England"], (i, j) => 1.0 / new double[,] { { 80, 120 }, { 90, 100 } }[i, j]);
        Assert.Equal(90.0 * 120.0 / (80.0 * 100.0), matrix.ComparativeAdvantage("wine", "cloth", "Portugal", "England"), 1e-14);
        Assert.Equal(1.0, matrix.ComparativeAdvantage("wine", "cloth", "Portugal", "England") * matrix.ComparativeAdvantage("cloth", "wine", "Portugal", "England"), 1e-14);
        Assert.True(matrix.Specialisation("wine", "Portugal") > 1.0 && matrix.Specialisation("cloth", "Portugal") < 1.0);
    }

    [Property(MaxTest = 100)]
    public void Between_two_and_two_the_ratio_decides_whom_the_largest_product_takes(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        CapabilityMatrix matrix = CapabilityMatrix.Of(["a", "b"], ["x", "y"], (i, j) => 1.0 + key.Uniform((ulong)(2 * i + j)));
        CapabilityMatrix logarithms = CapabilityMatrix.Of(["a", "b"], ["x", "y"], (i, j) => Math.Log(matrix[i, j]));
        Assert.Equal(matrix.ComparativeAdvantage("a", "b", "x", "y") > 1.0 ? "x" : "y", logarithms.Assign().Assigned[0].Provider);
    }

    [Fact]
    public void Errors_name_what_is_wrong()
    {
        Assert.Contains("'a'", Assert.Throws<ArgumentException>(() => CapabilityMatrix.Of(["a", "a"], ["x"], (_, _) => 1.0)).Message, StringComparison.Ordinal);
        Assert.Contains("a by x is worth -1", Assert.Throws<ArgumentException>(() => CapabilityMatrix.Of(["a"], ["x"], (_, _) => -1.0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CapabilityMatrix.Of(["a"], ["x"], (_, _) => double.NaN));
        Assert.Throws<ArgumentException>(() => CapabilityMatrix.Of([], ["x"], (_, _) => 1.0));
        CapabilityMatrix matrix = CapabilityMatrix.Of(["a", "b"], ["x", "y"], (i, j) => i * j);
        Assert.Throws<ArgumentException>(() => matrix.Assign(1, 2, 3));
        Assert.Throws<ArgumentException>(() => matrix.Assign(0));
        Assert.Throws<ArgumentException>(() => matrix.Assign(1, -1));
        Assert.Contains("there are a, b", Assert.Throws<ArgumentException>(() => matrix["c", "x"]).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => matrix.Specialisation("a", "x"));
        Assert.Throws<InvalidOperationException>(() => matrix.ComparativeAdvantage("b", "a", "y", "x"));
    }

    // Values are sixteenths, so that ties are frequent and sums exact.
    private static (CapabilityMatrix Matrix, int[] Places) Case(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        int Draw(ulong position, int below) => (int)(key.Uniform(position) * below);
        int rows = 1 + Draw(0, 6), columns = 1 + Draw(1, 4);
        CapabilityMatrix matrix = CapabilityMatrix.Of(
            Enumerable.Range(0, rows).Select(i => $"a{i}"), Enumerable.Range(0, columns).Select(j => $"p{j}"), (i, j) => Draw((ulong)(10 + i * columns + j), 40) / 16.0);
        int[] places = [.. Enumerable.Range(0, columns).Select(j => Draw((ulong)(100 + j), 4))];
        if (places.Sum() == 0) places[0] = 1;
        return (matrix, places);
    }

    // Every way to give activities to providers, one activity after the other. Values are not negative, so leaving an activity out never pays while there are places.
    private static double BestByTrying(CapabilityMatrix matrix, int[] places, int activity = 0)
    {
        if (activity == matrix.Activities.Count) return 0.0;
        double best = BestByTrying(matrix, places, activity + 1);
        for (int j = 0; j < places.Length; j++)
        {
            if (places[j] == 0) continue;
            places[j]--;
            best = Math.Max(best, matrix[activity, j] + BestByTrying(matrix, places, activity + 1));
            places[j]++;
        }
        return best;
    }
}
