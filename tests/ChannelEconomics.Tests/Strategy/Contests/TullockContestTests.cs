using ChannelEconomics.Strategy.Contests;
using ChannelEconomics.Tests.Journeys;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Contests;

public sealed class TullockContestTests
{
    [Property(MaxTest = 80)]
    public void Nobody_gains_by_another_effort(byte[] values, byte[] costs, byte decisiveness)
    {
        Contestant[] contestants = [.. values.Zip(costs, (value, cost) => new Contestant("a", value + 1.0, (cost + 1.0) / 64.0)).Take(6)];
        if (contestants.Length < 2) return;
        double r = (decisiveness + 1.0) / 256.0 * 1.6;
        var contest = TullockContest.Of(contestants, r);
        if (contest.Solve().Equilibrium is not { } equilibrium)
        {
            Assert.True(r > 1.0, "Up to decisiveness 1 there is always an equilibrium.");
            return;
        }
        Assert.Equal(1.0, equilibrium.Entries.Sum(entry => entry.WinProbability.Value), 1e-12);
        double[] efforts = [.. equilibrium.Entries.Select(entry => entry.Effort)];
        for (int i = 0; i < contestants.Length; i++)
        {
            double own = Payoff(contestants, r, efforts, i, efforts[i]);
            Assert.Equal(own, equilibrium.Entries[i].Payoff, 1e-8 * contestants[i].Value);
            Assert.True(BestElsewhere(contestants, r, efforts, i) <= own + 1e-8 * contestants[i].Value);
            Assert.Equal(efforts[i], contest.BestResponse(i, efforts), 1e-6 * (efforts[i] + 1e-6 * contestants[i].Strength));
        }
    }

    [Property(MaxTest = 100)]
    public void Two_contestants_have_a_closed_form_at_any_decisiveness(byte first, byte second, byte decisiveness)
    {
        double v1 = first + 1.0, v2 = second + 1.0, r = (decisiveness + 1.0) / 128.0;
        ContestSolution solution = TullockContest.Of([new("a", v1), new("b", v2)], r).Solve();

        // Nti (1999): shares in proportion to vʳ, effort r v s₁ s₂, while r ≤ 1 + (weaker / stronger)ʳ.
        double s1 = 1.0 / (1.0 + Math.Pow(v2 / v1, r)), limit = 1.0 + Math.Pow(Math.Min(v1, v2) / Math.Max(v1, v2), r);
        if (Math.Abs(r - limit) < 1e-9) return;
        Assert.Equal(r < limit, solution.Equilibrium is not null);
        if (solution.Equilibrium is not { } equilibrium) return;
        Assert.Equal(s1, equilibrium.Entries[0].WinProbability.Value, 1e-12);
        Assert.Equal(r * v1 * s1 * (1.0 - s1), equilibrium.Entries[0].Effort, 1e-10 * v1);
        Assert.Equal(r * v2 * s1 * (1.0 - s1), equilibrium.Entries[1].Effort, 1e-10 * v2);
    }

    [Property(MaxTest = 60)]
    public void At_decisiveness_one_it_is_the_exact_fraction_with_the_weakest_out(byte[] values)
    {
        int[] own = [.. values.Take(8).Select(value => value + 1)];
        if (own.Length < 2) return;
        ContestEquilibrium equilibrium = TullockContest.Of(own.Select(value => new Contestant("a", value))).Solve().RequireEquilibrium();

        // The largest group, strongest first, whose weakest still exceeds the total effort (k − 1) / Σ 1/v.
        int[] sorted = [.. own.OrderDescending()];
        Fraction total = 0;
        for (int k = 2; k <= sorted.Length; k++)
        {
            Fraction inverse = sorted.Take(k).Aggregate((Fraction)0, (sum, value) => sum + Fraction.Of(1, value));
            Fraction effort = Fraction.Of(k - 1, 1) / inverse;
            if ((Fraction.Of(sorted[k - 1], 1) - effort).Sign > 0) total = effort;
        }
        Assert.Equal(total.ToDouble(), equilibrium.TotalSpending, 1e-12 * 256);
        for (int i = 0; i < own.Length; i++)
        {
            Fraction chance = 1 - total / own[i];
            Assert.Equal(chance.Sign > 0 ? chance.ToDouble() : 0.0, equilibrium.Entries[i].WinProbability.Value, 1e-14);
        }
    }

    [Theory]
    [InlineData(0.999999)]
    [InlineData(1.000001)]
    public void Near_decisiveness_one_the_numerical_way_meets_the_closed_form(double decisiveness)
    {
        Contestant[] three = [new("a", 100.0), new("b", 80.0, 1.5), new("c", 70.0)];
        ContestEquilibrium near = TullockContest.Of(three, decisiveness).Solve().RequireEquilibrium(), exact = TullockContest.Of(three).Solve().RequireEquilibrium();
        for (int i = 0; i < 3; i++)
            Assert.Equal(exact.Entries[i].WinProbability.Value, near.Entries[i].WinProbability.Value, 1e-5);
    }

    [Fact]
    public void Boundaries()
    {
        ContestEquilibrium alone = TullockContest.Of([new("a", 5.0)], 7.0).Solve().RequireEquilibrium();
        Assert.Equal((0.0, 5.0), (alone.TotalSpending, alone.Entries[0].Payoff));

        ContestEquilibrium lottery = TullockContest.Of([new("a", 5.0), new("b", 1.0)], 0.0).Solve().RequireEquilibrium();
        Assert.Equal((0.0, 0.5), (lottery.TotalSpending, lottery.Entries[1].WinProbability.Value));
        Assert.Equal(0.5, TullockContest.Of([new("a", 5.0), new("b", 1.0)], 1e-9).Solve().RequireEquilibrium().Entries[1].WinProbability.Value, 1e-8);

        // One hugely stronger: the weaker still tries, with nearly no chance; the prize is nearly free.
        ContestEquilibrium uneven = TullockContest.Of([new("a", 1e15), new("b", 1.0)]).Solve().RequireEquilibrium();
        Assert.Equal(1e-15, uneven.Entries[1].WinProbability.Value, 1e-27);
        Assert.Equal(1e-15, uneven.Dissipation, 2e-15);

        ContestEquilibrium many = TullockContest.Of(Enumerable.Repeat(new Contestant("a", 3.0), 1_000_000)).Solve().RequireEquilibrium();
        Assert.Equal(0.999999, many.Dissipation, 1e-9);
        ContestEquilibrium soft = TullockContest.Of(Enumerable.Repeat(new Contestant("a", 3.0), 1000), 0.5).Solve().RequireEquilibrium();
        Assert.Equal(0.5 * 0.999, soft.Dissipation, 1e-12);
    }

    [Theory]
    [InlineData(1e-3, 1e300)]
    [InlineData(0.5, 1e300)]
    [InlineData(0.5, 1e-8)]
    [InlineData(0.99, 1e200)]
    [InlineData(1.0, 1e300)]
    public void A_hugely_stronger_rival_costs_no_digits(double decisiveness, double strength)
    {
        ContestEquilibrium equilibrium = TullockContest.Of([new("a", strength), new("b", 1.0)], decisiveness).Solve().RequireEquilibrium();
        double weaker = Math.Pow(Math.Min(strength, 1.0 / strength), decisiveness), chance = weaker / (1.0 + weaker);
        Assert.Equal(1.0, Math.Min(equilibrium.Entries[0].WinProbability.Value, equilibrium.Entries[1].WinProbability.Value) / chance, 1e-10);
    }

    [Fact]
    public void Equals_agree_with_the_symmetric_contest_and_beyond_its_limit_the_reason_is_given()
    {
        ContestSolution at = TullockContest.Of(Enumerable.Repeat(new Contestant("a", 100.0), 3), 1.5).Solve();
        Assert.Equal(1.0, at.RequireEquilibrium().Dissipation, 1e-12);

        // At 1.8 three are too many: two of them fight, and the third is better off outside.
        ContestEquilibrium two = TullockContest.Of(Enumerable.Repeat(new Contestant("a", 100.0), 3), 1.8).Solve().RequireEquilibrium();
        Assert.Equal((2, 0.9), (two.Active, Math.Round(two.Dissipation, 12)));

        ContestSolution none = TullockContest.Of(Enumerable.Repeat(new Contestant("a", 100.0), 3), 2.5).Solve();
        Assert.Null(none.Equilibrium);
        Assert.Contains("decisiveness 2.5", Assert.Throws<InvalidOperationException>(none.RequireEquilibrium).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Best_responses_found_one_after_the_other_lead_to_the_equilibrium()
    {
        var contest = TullockContest.Of([new("WeChat", 90.0, 1.2), new("Douyin", 100.0), new("Kuaishou", 60.0, 0.9)], 0.8);
        double[] efforts = [10.0, 10.0, 10.0];
        for (int round = 0; round < 400; round++)
            for (int i = 0; i < 3; i++)
                efforts[i] = 0.5 * (efforts[i] + contest.BestResponse(i, efforts));
        Assert.Equal(efforts, contest.Solve().RequireEquilibrium().Entries.Select(entry => entry.Effort), (a, b) => Math.Abs(a - b) < 1e-8);
    }

    [Fact]
    public void Numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TullockContest.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TullockContest.Of([new("a", 1.0)], double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contestant("a", 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contestant("a", 1.0, double.NaN));
        var two = TullockContest.Of([new("a", 1.0), new("b", 1.0)]);
        Assert.Throws<ArgumentException>(() => two.BestResponse(0, [1.0]));
        Assert.Throws<ArgumentException>(() => two.BestResponse(0, [1.0, 0.0]));
        Assert.Throws<ArgumentException>(() => two.BestResponse(0, [1.0, double.NaN]));
    }

    private static double Payoff(Contestant[] contestants, double r, double[] efforts, int i, double effort)
    {
        if (effort == 0.0) return 0.0;
        double sum = efforts.Where((_, j) => j != i).Sum(x => x > 0.0 ? Math.Pow(x / effort, r) : 0.0);
        return contestants[i].Value / (1.0 + sum) - contestants[i].UnitCost * effort;
    }

    // Efforts from a millionth of the strength to all of it, evenly in the logarithm.
    private static double BestElsewhere(Contestant[] contestants, double r, double[] efforts, int i) =>
        Math.Max(0.0, Enumerable.Range(0, 600).Max(step => Payoff(contestants, r, efforts, i, contestants[i].Strength * Math.Pow(10.0, -step / 100.0))));
}
