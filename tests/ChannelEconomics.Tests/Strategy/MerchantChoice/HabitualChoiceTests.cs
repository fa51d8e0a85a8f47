using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice;
using ChannelEconomics.Tests.Journeys;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.MerchantChoice;

public sealed class HabitualChoiceTests
{
    private const double Absolute = 1e-12;
    private const double StandardErrors = 4.5;

    [Property(MaxTest = 60)]
    public void The_choices_of_those_with_a_last_option_are_a_logit_with_the_cost_on_all_others(ulong seed)
    {
        HabitualChoice choice = Random(seed);
        double[,] naive = Matrix(choice);
        for (int i = 0; i < choice.Names.Count; i++)
            for (int j = 0; j < choice.Names.Count; j++)
                Assert.Equal(naive[i, j], choice.From(choice.Names[i]).Shares[j].Value, Absolute);
    }

    [Property(MaxTest = 60)]
    public void The_steady_state_is_where_repeating_the_choice_leads(ulong seed)
    {
        HabitualChoice choice = Random(seed);
        double[] shares = [.. choice.Names.Select((_, i) => i == 0 ? 1.0 : 0.0)];
        double[,] matrix = Matrix(choice);
        for (int squaring = 0; squaring < 14; squaring++) matrix = Times(matrix, matrix);
        for (int j = 0; j < shares.Length; j++)
            Assert.Equal(matrix[0, j], choice.SteadyState.Shares[j].Value, 1e-9);
    }

    [Fact]
    public void The_steady_state_is_exact_in_rational_numbers()
    {
        // e^u = 1, 2, 5 and e^h = 4: the closed form and the stationary equations, both in fractions.
        int[] e = [1, 2, 5];
        Fraction[,] equations = new Fraction[3, 3];
        for (int j = 0; j < 3; j++)
            for (int i = 0; i < 3; i++)
                equations[j, i] = j == 2 ? 1 : Fraction.Of(e[j] * (i == j ? 4 : 1), 8 + 3 * e[i]) - (i == j ? 1 : 0);
        Fraction[] exact = Fraction.Solve(equations, [0, 0, 1]);
        HabitualChoice choice = HabitualChoice.Of(Math.Log(4.0), e.Select((one, i) => ChoiceOption.Of($"option {i}", Math.Log(one))));
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(exact[i], Fraction.Of(e[i] * (8 + 3 * e[i]), 64 + 3 * 30));
            Assert.Equal(exact[i].ToDouble(), choice.SteadyState.Shares[i].Value, 1e-15);
        }
    }

    [Property(MaxTest = 20)]
    public void The_second_eigenvalue_is_how_fast_a_start_is_forgotten(ulong seed)
    {
        HabitualChoice choice = Random(seed);
        double[,] matrix = Matrix(choice);
        // Power iteration on what is left of a start once the steady state is taken out.
        double[] rest = [.. choice.Names.Select((_, i) => (i == 0 ? 1.0 : 0.0) - choice.SteadyState.Shares[i].Value + 1e-3 * (i - 1))];
        double ratio = 0.0;
        for (int step = 0; step < 2000; step++)
        {
            double mean = rest.Sum() / rest.Length; // rounding puts a little of the steady state back
            for (int i = 0; i < rest.Length; i++) rest[i] -= mean;
            double[] next = [.. Enumerable.Range(0, rest.Length).Select(j => Enumerable.Range(0, rest.Length).Sum(i => rest[i] * matrix[i, j]))];
            double size = rest.Sum(Math.Abs), newSize = next.Sum(Math.Abs);
            if (newSize == 0.0) break;
            (ratio, rest) = (newSize / size, [.. next.Select(one => one / newSize)]);
        }
        Assert.Equal(choice.SecondEigenvalue, ratio, 1e-6);
    }

    [Fact]
    public void Of_two_options_the_second_eigenvalue_is_the_trace_less_one()
    {
        HabitualChoice choice = HabitualChoice.Of(1.7, ChoiceOption.Of("mall", 0.3), ChoiceOption.Of("store", -0.4));
        double[,] matrix = Matrix(choice);
        Assert.Equal(matrix[0, 0] + matrix[1, 1] - 1.0, choice.SecondEigenvalue, Absolute);
        Assert.Equal(0.5, Math.Pow(choice.SecondEigenvalue, choice.HalfLife), Absolute);
    }

    [Fact]
    public void Equal_options_have_the_eigenvalue_of_their_equal_looks()
    {
        HabitualChoice choice = HabitualChoice.Of(2.0, ChoiceOption.Of("a", 1.0), ChoiceOption.Of("b", 1.0), ChoiceOption.Of("c", 1.0));
        Assert.Equal(3.0 / (3.0 + Math.Exp(2.0) - 1.0), choice.SpectralGap, Absolute);
    }

    [Fact]
    public void Without_a_switching_cost_a_start_is_forgotten_at_once()
    {
        HabitualChoice choice = HabitualChoice.Of(0.0, ChoiceOption.Of("mall", 1.0), ChoiceOption.Of("store", 0.0), ChoiceOption.Of("both", 0.5));
        Assert.Equal((0.0, 0.0), (choice.SecondEigenvalue, choice.HalfLife));
        Assert.Equal(choice.Unattached.Shares, choice.From("mall").Shares);
        Assert.All(choice.SteadyState.Shares.Zip(choice.Unattached.Shares), pair => Assert.Equal(pair.Second.Value, pair.First.Value, Absolute));
    }

    [Fact]
    public void A_huge_switching_cost_keeps_everybody_and_its_gap_keeps_its_digits()
    {
        HabitualChoice choice = HabitualChoice.Of(600.0, ChoiceOption.Of("mall", 0.0), ChoiceOption.Of("store", 0.0));
        Assert.Equal(2.0 * Math.Exp(-600.0), choice.SpectralGap, 1e-270);
        Assert.Equal(1.0, choice.From("mall")["mall"].Value);
    }

    [Fact]
    public void A_simulated_population_that_pays_to_leave_chooses_as_the_closed_form_says()
    {
        HabitualChoice choice = Bundles(1.5);
        const int People = 40_000;
        int[] counts = new int[3];
        for (int person = 0; person < People; person++)
        {
            RandomKey key = RandomKey.FromSeed(5).Derive(1, (ulong)person);
            counts[Population.Best([.. choice.Options.Select((option, i) =>
                option.Utility - (i == 0 ? 0.0 : choice.SwitchingCost) + Population.Gumbel(key.Uniform((ulong)i)))])]++;
        }
        ChoiceShares expected = choice.From("mall");
        for (int i = 0; i < 3; i++)
        {
            double share = expected.Shares[i].Value, error = StandardErrors * Math.Sqrt(share * (1.0 - share) / People);
            Assert.InRange((double)counts[i] / People, share - error, share + error);
        }
    }

    [Fact]
    public void A_sample_lies_around_the_exact_shares()
    {
        HabitualChoice choice = Bundles(1.5);
        ChoiceShares sample = choice.Sampled("store", 20_000, RandomKey.FromSeed(23)), exact = choice.From("store");
        Assert.All(sample.Shares.Zip(exact.Shares), pair => Assert.InRange(
            (pair.First.Value - pair.Second.Value) / Math.Sqrt(pair.Second.Value * pair.Second.Complement.Value / 20_000), -StandardErrors, StandardErrors));
        Assert.Throws<ArgumentOutOfRangeException>(() => choice.Sampled("store", 0, RandomKey.FromSeed(1)));
    }

    [Property(MaxTest = 60)]
    public void At_the_cost_that_keeps_a_share_that_share_stays(ulong seed)
    {
        HabitualChoice choice = Random(seed);
        double staying = 0.05 + 0.9 * RandomKey.FromSeed(seed).Uniform(99);
        double cost = choice.SwitchingCostToStay(choice.Names[0], Probability.From(staying));
        if (cost < 0.0)
            Assert.True(choice.Unattached.Shares[0].Value > staying);
        else
            Assert.Equal(staying, choice.WithSwitchingCost(cost).From(choice.Names[0]).Shares[0].Value, Absolute);
    }

    [Fact]
    public void Each_choice_of_all_is_one_step_of_the_chain()
    {
        HabitualChoice choice = Bundles(2.0);
        ChoiceShares start = ChoiceShares.Of(("mall", 0.2), ("store", 0.5), ("both", 0.3));
        double[] shares = [0.2, 0.5, 0.3];
        double[,] matrix = Matrix(choice);
        for (int n = 0; n <= 5; n++)
        {
            for (int j = 0; j < 3; j++) Assert.Equal(shares[j], choice.After(start, n).Shares[j].Value, Absolute);
            shares = [.. Enumerable.Range(0, 3).Select(j => Enumerable.Range(0, 3).Sum(i => shares[i] * matrix[i, j]))];
        }
    }

    [Fact]
    public void Wrong_arguments_are_refused_with_the_rule()
    {
        Assert.Contains("[0, 700]", Assert.Throws<ArgumentOutOfRangeException>(() => Bundles(-0.1)).Message, StringComparison.Ordinal);
        Assert.Contains("[0, 700]", Assert.Throws<ArgumentOutOfRangeException>(() => Bundles(double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("at least two", Assert.Throws<ArgumentException>(() => HabitualChoice.Of(1.0, ChoiceOption.Of("mall", 0.0))).Message, StringComparison.Ordinal);
        Assert.Contains("the choice is among mall, store, both", Assert.Throws<ArgumentException>(() => Bundles(1.0).After(ChoiceShares.Of(("mall", 1.0)), 1)).Message, StringComparison.Ordinal);
        Assert.Contains("not to 1", Assert.Throws<ArgumentException>(() => ChoiceShares.Of(("mall", 0.6), ("store", 0.6))).Message, StringComparison.Ordinal);
        Assert.Contains("no finite switching cost", Assert.Throws<ArgumentOutOfRangeException>(() => Bundles(1.0).SwitchingCostToStay("mall", Probability.Certain)).Message, StringComparison.Ordinal);
    }

    private static HabitualChoice Bundles(double cost) => HabitualChoice.Of(cost, ChoiceOption.Of("mall", 0.0), ChoiceOption.Of("store", 0.3), ChoiceOption.Of("both", 0.9));

    private static HabitualChoice Random(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed).Derive(2, 0);
        return HabitualChoice.Of(3.0 * key.Uniform(0), Enumerable.Range(0, 2 + (int)(seed % 4)).Select(i => ChoiceOption.Of($"option {i}", 3.0 * key.Uniform((ulong)i + 1) - 1.5)));
    }

    /// <summary>The transition matrix, transcribed from the definition.</summary>
    private static double[,] Matrix(HabitualChoice choice)
    {
        int n = choice.Options.Count;
        double[,] matrix = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            double[] e = [.. choice.Options.Select((option, j) => Math.Exp(option.Utility + (i == j ? choice.SwitchingCost : 0.0)))];
            for (int j = 0; j < n; j++) matrix[i, j] = e[j] / e.Sum();
        }
        return matrix;
    }

    private static double[,] Times(double[,] a, double[,] b)
    {
        int n = a.GetLength(0);
        double[,] product = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    product[i, j] += a[i, k] * b[k, j];
        return product;
    }
}
