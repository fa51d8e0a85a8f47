using ChannelEconomics.Claims;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

/// <summary>Estimated indices against closed forms and against the full enumeration of a discrete box.</summary>
public sealed class SobolIndicesTests
{
    private static readonly VerdictOptions Fine = new() { SobolPoints = 1 << 14, Bootstraps = 40 };

    [Fact]
    public void The_function_of_Ishigami_has_its_known_indices() // sin x + 7 sin² y + z⁴ sin x / 10 on [−π, π]³
    {
        ParameterBox box = Box([.. ((string[])["x", "y", "z"]).Select(name => Number(name, 0, -Math.PI, Math.PI))]);
        double pi4 = Math.Pow(Math.PI, 4), pi8 = pi4 * pi4;
        double vx = 0.5 * Math.Pow(1.0 + 0.1 * pi4 / 5.0, 2), vy = 49.0 / 8.0, vxz = 0.01 * pi8 * (1.0 / 18.0 - 1.0 / 50.0), variance = vx + vy + vxz;
        SobolIndices indices = SobolIndices.Of(
            Model("A01", box, p => Math.Sin(p["x"]) + 7.0 * Math.Pow(Math.Sin(p["y"]), 2) + 0.1 * Math.Pow(p["z"], 4) * Math.Sin(p["x"])), box, Fine);
        Assert.Equal([0.3139, 0.4424, 0.0], ((double[])[vx, vy, 0.0]).Select(part => Math.Round(part / variance, 4)));
        Near(indices, [("x", vx, vx + vxz), ("y", vy, vy), ("z", 0.0, vxz)], variance, 0.01);
        Assert.InRange(indices.StandardDeviation, 0.99 * Math.Sqrt(variance), 1.01 * Math.Sqrt(variance));
        Assert.InRange(indices.Mean, 3.49, 3.51);
        Assert.Equal(["x", "y", "z"], indices.Indices.Select(index => index.Parameter.Name));
    }

    [Fact]
    public void The_g_function_of_Sobol_has_its_known_indices() // the product of (|4x − 2| + a) / (1 + a)
    {
        double[] a = [0.0, 1.0, 4.5, 9.0, 99.0];
        ParameterBox box = Box([.. a.Select((_, i) => Number($"x{i}", 0.5, 0, 1))]);
        SobolIndices indices = SobolIndices.Of(
            Model("A01", box, p => a.Select((weight, i) => (Math.Abs(4.0 * p[$"x{i}"] - 2.0) + weight) / (1.0 + weight)).Aggregate(1.0, (product, factor) => product * factor)), box, Fine);
        double[] parts = [.. a.Select(weight => 1.0 / (3.0 * (1.0 + weight) * (1.0 + weight)))];
        double all = parts.Aggregate(1.0, (product, part) => product * (1.0 + part));
        Near(indices, [.. parts.Select((part, i) => ($"x{i}", part, part * all / (1.0 + part)))], all - 1.0, 0.01);
    }

    [Fact]
    public void Whole_numbers_have_the_indices_of_full_enumeration()
    {
        static double Value(double x, double y, double z) => x * y - Math.Sqrt(z) * (x > 2 ? 3.0 : 1.0) + y * y / (1.0 + z);
        double[] xs = [1, 2, 3, 4], ys = [0, 1, 2], zs = [2, 3, 4, 5, 6];
        double[] all = [.. from x in xs from y in ys from z in zs select Value(x, y, z)];
        double variance = Variance(all);
        (string, double, double)[] exact =
        [
            ("x", Variance(xs.Select(x => Mean(from y in ys from z in zs select Value(x, y, z)))), Mean(from y in ys from z in zs select Variance(xs.Select(x => Value(x, y, z))))),
            ("y", Variance(ys.Select(y => Mean(from x in xs from z in zs select Value(x, y, z)))), Mean(from x in xs from z in zs select Variance(ys.Select(y => Value(x, y, z))))),
            ("z", Variance(zs.Select(z => Mean(from x in xs from y in ys select Value(x, y, z)))), Mean(from x in xs from y in ys select Variance(zs.Select(z => Value(x, y, z))))),
        ];
        ParameterBox box = Box(Number("x", 1, 1, 4, RangeSpacing.Whole), Number("y", 1, 0, 2, RangeSpacing.Whole), Number("z", 2, 2, 6, RangeSpacing.Whole));
        Near(SobolIndices.Of(Model("A01", box, p => Value(p["x"], p["y"], p["z"])), box, Fine), exact, variance, 0.01);

        static double Mean(IEnumerable<double> values) => values.Average();
        static double Variance(IEnumerable<double> values)
        {
            double[] list = [.. values];
            return list.Select(value => (value - list.Average()) * (value - list.Average())).Average();
        }
    }

    [Fact]
    public void The_default_is_good_to_a_few_hundredths_and_its_intervals_contain_the_truth()
    {
        ParameterBox box = Box(Number("x", 0, 0, 1), Number("y", 0, 0, 1), Number("known", 3, 3, 3));
        SobolIndices indices = SobolIndices.Of(Model("A01", box, p => 3.0 * p["x"] + 4.0 * p["y"] + p["known"]), box);
        Near(indices, [("x", 9.0, 9.0), ("y", 16.0, 16.0), ("known", 0.0, 0.0)], 25.0, 0.02);
        Assert.Equal((0.0, 0.0), (indices["known"].FirstOrder, indices["known"].Total));
        foreach ((string name, double share) in new[] { ("x", 0.36), ("y", 0.64) })
        {
            Assert.InRange(share, indices[name].FirstOrderLow, indices[name].FirstOrderHigh);
            Assert.InRange(share, indices[name].TotalLow, indices[name].TotalHigh);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-7.3)]
    [InlineData(1e300)]
    public void A_constant_quantity_has_no_variance_and_says_so(double constant)
    {
        ParameterBox box = Box(Number("x", 0, 0, 1));
        SobolIndices indices = SobolIndices.Of(Model("A01", box, _ => constant), box);
        Assert.False(indices.HasVariance);
        Assert.Equal((constant, 0.0), (indices.Mean, indices.StandardDeviation));
        Assert.Equal("the quantity does not vary over the box", indices.ToString());
        Assert.Contains("does not vary", Assert.Throws<KeyNotFoundException>(() => indices["x"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_huge_nor_tiny_quantities_overflow()
    {
        ParameterBox box = Box(Number("x", 0, 0, 1), Number("y", 0, 0, 1));
        foreach (double size in (double[])[1e308, 1e-300])
        {
            SobolIndices indices = SobolIndices.Of(Model("A01", box, p => (p["x"] - 0.5 + (p["y"] - 0.5)) * size), box);
            Assert.Equal((0.5, 0.5), (Math.Round(indices["x"].Total, 1), Math.Round(indices["y"].FirstOrder, 1)));
            Assert.Equal(0.408, indices.StandardDeviation / size, 0.01); // the square root of a sixth
        }
    }

    [Property(MaxTest = 30)]
    public void A_parameter_by_another_name_has_the_same_indices(ushort seed)
    {
        VerdictOptions options = new() { SobolPoints = 64, Bootstraps = 40, RandomKey = ChannelEconomics.Numerics.RandomKey.FromSeed(seed) };
        ParameterBox box = Box(Number("alpha", 0, 0, 1), Number("omega", 0, -1, 2)), renamed = Box(Number("zeta", 0, 0, 1), Number("beta", 0, -1, 2));
        SobolIndices one = SobolIndices.Of(Model("A01", box, p => Math.Exp(p["alpha"]) * p["omega"]), box, options);
        SobolIndices other = SobolIndices.Of(Model("A01", renamed, p => Math.Exp(p["zeta"]) * p["beta"]), renamed, options);
        Assert.Equal(Numbers(one["alpha"]), Numbers(other["zeta"]));
        Assert.Equal(Numbers(one["omega"]), Numbers(other["beta"]));

        static (double, double, double, double) Numbers(SobolIndex index) => (index.FirstOrder, index.FirstOrderLow, index.Total, index.TotalHigh);
    }

    [Property(MaxTest = 30)]
    public void Neither_a_shift_nor_a_scale_changes_an_index(ushort seed, short shift, bool negative)
    {
        VerdictOptions options = new() { SobolPoints = 64, Bootstraps = 40, RandomKey = ChannelEconomics.Numerics.RandomKey.FromSeed(seed) };
        ParameterBox box = Box(Number("x", 0, 0, 1), Number("y", 0, -1, 2));
        SobolIndices one = SobolIndices.Of(Model("A01", box, p => p["x"] * p["y"]), box, options);
        SobolIndices other = SobolIndices.Of(Model("A01", box, p => shift + (negative ? -4.0 : 4.0) * p["x"] * p["y"]), box, options);
        foreach (string name in (string[])["x", "y"])
        {
            Assert.Equal(one[name].FirstOrder, other[name].FirstOrder, 1e-9);
            Assert.Equal(one[name].Total, other[name].Total, 1e-9);
        }
    }

    private static void Near(SobolIndices indices, (string Name, double First, double Total)[] exact, double variance, double tolerance)
    {
        foreach ((string name, double first, double total) in exact)
        {
            Assert.InRange(indices[name].FirstOrder - first / variance, -tolerance, tolerance);
            Assert.InRange(indices[name].Total - total / variance, -tolerance, tolerance);
            Assert.InRange(indices[name].FirstOrder, indices[name].FirstOrderLow, indices[name].FirstOrderHigh);
            Assert.InRange(indices[name].Total, indices[name].TotalLow, indices[name].TotalHigh);
        }
    }
}
