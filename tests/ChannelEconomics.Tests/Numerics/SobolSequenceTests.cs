using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Numerics;

public class SobolSequenceTests
{
    private static readonly SobolSequence Plain = SobolSequence.Of(SobolSequence.MaxDimensions);

    private static readonly SobolSequence Scrambled = Plain.Scrambled(RandomKey.FromSeed(8));

    public static TheoryData<string> Sequences => ["plain", "scrambled", "scrambled twice"];

    [Fact]
    public void The_first_points_are_those_printed_by_the_authors()
    {
        double[][] expected =
        [
            [0.0, 0.0, 0.0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        SobolSequence sequence = SobolSequence.Of(3);
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], Point(sequence, (ulong)i));
    }

    [Fact]
    public void Every_dimension_agrees_with_its_definition_to_the_last_bit()
    {
        GoldenTable table = GoldenTable.Read("sobol-points.csv");
        foreach (string column in table.Columns.Skip(1))
        {
            double[] point = Point(Plain, ulong.Parse(column, CultureInfo.InvariantCulture));
            Assert.Equal(table.Rows.Select(row => row.Number(column)), point);
        }
        Assert.Equal(SobolSequence.MaxDimensions, table.Rows.Count);
    }

    [Fact]
    public void A_sequence_of_few_dimensions_is_the_beginning_of_one_of_many() =>
        Assert.Equal(Point(Plain, 777)[..5], Point(SobolSequence.Of(5), 777));

    [Fact]
    public void The_polynomials_are_the_primitive_ones_in_order_of_degree()
    {
        HashSet<(int, int)> seen = [];
        int lastDegree = 1;
        for (ReadOnlySpan<ushort> rest = JoeKuoDirectionNumbers.Table; rest.Length > 0; rest = rest[(2 + rest[0])..])
        {
            int degree = rest[0];
            Assert.True(seen.Add((degree, rest[1])));
            Assert.True(degree == lastDegree || degree == lastDegree + 1);
            lastDegree = degree;
            Assert.Equal((1 << degree) - 1, OrderOfX((1 << degree) | (rest[1] << 1) | 1, degree));
            for (int k = 1; k <= degree; k++) Assert.True(rest[1 + k] % 2 == 1 && rest[1 + k] < 1 << k);
        }
        Assert.Equal(SobolSequence.MaxDimensions - 1, seen.Count);
    }

    [Fact]
    public void The_first_digits_have_property_A()
    {
        // Property A: any 2^d-aligned block has a point in each of the 2^d half-cubes, iff the first digits of the first d direction
        // numbers of the first d dimensions form a regular matrix over GF(2). A wrong digit of the table breaks about half of these.
        for (int d = 1; d <= 52; d++)
        {
            UInt128[] rows = new UInt128[d];
            double[] first = new double[SobolSequence.MaxDimensions];
            for (int k = 0; k < d; k++)
            {
                // The index whose Gray code is the single bit k.
                Plain.Point((1UL << (k + 1)) - 1, first);
                for (int j = 0; j < d; j++)
                    if (first[j] >= 0.5) rows[k] |= UInt128.One << j;
            }
            Assert.Equal(d, RankOver2(rows));
        }
    }

    [Theory]
    [MemberData(nameof(Sequences))]
    public void Each_coordinate_of_an_aligned_block_falls_once_into_each_cell(string name)
    {
        SobolSequence sequence = Named(name);
        const int cells = 1 << 9;
        foreach (ulong block in new ulong[] { 0, 1, 5, 1UL << 30 })
        {
            bool[,] taken = new bool[sequence.Dimensions, cells];
            for (ulong i = 0; i < cells; i++)
            {
                double[] point = Point(sequence, block * cells + i);
                for (int j = 0; j < point.Length; j++)
                {
                    int cell = (int)(point[j] * cells);
                    Assert.False(taken[j, cell]);
                    taken[j, cell] = true;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sequences))]
    public void The_first_two_coordinates_are_a_net_of_strength_zero(string name)
    {
        SobolSequence sequence = Named(name);
        const int m = 10;
        foreach (ulong block in new ulong[] { 0, 3, 1UL << 25 })
        {
            double[][] points = [.. Enumerable.Range(0, 1 << m).Select(i => Point(sequence, (block << m) + (ulong)i))];
            for (int width = 0; width <= m; width++)
            {
                HashSet<(int, int)> rectangles = [.. points.Select(p => ((int)(p[0] * (1 << width)), (int)(p[1] * (1 << (m - width)))))];
                Assert.Equal(1 << m, rectangles.Count);
            }
        }
    }

    [Fact]
    public void A_scrambled_point_lies_strictly_inside_the_cube_and_depends_on_the_key()
    {
        Assert.All(Point(Scrambled, 0), x => Assert.InRange(x, 1e-17, 1.0 - 1e-16));
        Assert.Equal(Point(Scrambled, 12), Point(Plain.Scrambled(RandomKey.FromSeed(8)), 12));
        Assert.NotEqual(Point(Scrambled, 12), Point(Plain.Scrambled(RandomKey.FromSeed(9)), 12));
    }

    [Fact]
    public void Over_many_keys_every_scrambled_point_is_uniform_and_neighbours_differ()
    {
        SobolSequence plain = SobolSequence.Of(2);
        double[] origins = new double[10_000], others = new double[10_000];
        for (int i = 0; i < origins.Length; i++)
        {
            SobolSequence scrambled = plain.Scrambled(RandomKey.FromSeed(17).Derive(0, (ulong)i));
            origins[i] = Point(scrambled, 0)[0];
            others[i] = Point(scrambled, 41)[1];
        }
        Sample.Follows(origins, u => u);
        Sample.Follows(others, u => u);
        Sample.AreUncorrelated(origins, others);
    }

    [Fact]
    public void Averages_of_a_smooth_function_converge_at_a_higher_rate_than_random_ones()
    {
        // Random points: rate 1/2 in the number of points. Scrambled Sobol points: 3/2 but for logarithms; the bounds leave room for those.
        double coarse = RootMeanSquareError(1 << 6), fine = RootMeanSquareError(1 << 12);
        double rate = Math.Log2(coarse / fine) / 6.0;
        Assert.InRange(rate, 1.1, 1.7);
        double random = Math.Sqrt(SmoothVariance / (1 << 12));
        Assert.True(fine < random / 100.0, $"{fine} is not far below {random}.");
    }

    [Fact]
    public void A_point_is_computed_without_allocation()
    {
        double[] point = new double[SobolSequence.MaxDimensions];
        Plain.Point(1, point);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 0; i < 1000; i++) Plain.Point(i, point);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Wrong_dimensions_indices_and_lengths_are_refused_by_name()
    {
        Assert.Equal("dimensions", Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Of(0)).ParamName);
        Assert.Equal("dimensions", Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Of(129)).ParamName);
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => Plain.Point(1UL << 52, new double[128])).ParamName);
        Assert.Equal("point", Assert.Throws<ArgumentException>(() => Plain.Point(0, new double[3])).ParamName);
    }

    /// <summary>∏ (1 + (xⱼ − ½) / j) over three coordinates has the mean 1; its variance is the product of 1 + 1/(12 j²), less 1.</summary>
    private const double SmoothVariance = (1.0 + 1.0 / 12.0) * (1.0 + 1.0 / 48.0) * (1.0 + 1.0 / 108.0) - 1.0;

    private static double RootMeanSquareError(int points)
    {
        const int keys = 50;
        double squares = 0.0;
        for (ulong k = 0; k < keys; k++)
        {
            SobolSequence sequence = SobolSequence.Of(3).Scrambled(RandomKey.FromSeed(99).Derive(0, k));
            double sum = 0.0;
            for (ulong i = 0; i < (ulong)points; i++)
            {
                double[] x = Point(sequence, i);
                sum += (1.0 + (x[0] - 0.5)) * (1.0 + (x[1] - 0.5) / 2.0) * (1.0 + (x[2] - 0.5) / 3.0);
            }
            squares += Math.Pow(sum / points - 1.0, 2.0);
        }
        return Math.Sqrt(squares / keys);
    }

    private static SobolSequence Named(string name) => name switch
    {
        "plain" => Plain,
        "scrambled" => Scrambled,
        _ => Scrambled.Scrambled(RandomKey.FromSeed(3)),
    };

    private static double[] Point(SobolSequence sequence, ulong index)
    {
        double[] point = new double[sequence.Dimensions];
        sequence.Point(index, point);
        return point;
    }

    /// <summary>The smallest n with xⁿ = 1 modulo a polynomial over GF(2).</summary>
    private static int OrderOfX(int polynomial, int degree)
    {
        int power = 1;
        for (int n = 1; ; n++)
        {
            power <<= 1;
            if ((power >> degree & 1) != 0) power ^= polynomial;
            if (power == 1) return n;
            if (n >= 1 << degree) return -1;
        }
    }

    private static int RankOver2(UInt128[] rows)
    {
        int rank = 0;
        for (int column = 0; column < rows.Length; column++)
        {
            int pivot = Array.FindIndex(rows, rank, row => (row >> column & 1) == 1);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (int i = 0; i < rows.Length; i++)
                if (i != rank && (rows[i] >> column & 1) == 1) rows[i] ^= rows[rank];
            rank++;
        }
        return rank;
    }
}
