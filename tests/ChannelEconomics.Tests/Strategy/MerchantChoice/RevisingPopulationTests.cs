using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice;

namespace ChannelEconomics.Tests.Strategy.MerchantChoice;

public sealed class RevisingPopulationTests
{
    private const double Absolute = 1e-12;
    private const double StandardErrors = 4.5;

    private static readonly HabitualChoice Platforms = HabitualChoice.Of(
        2.5, ChoiceOption.Of("taobao", 0.2), ChoiceOption.Of("douyin", 0.4), ChoiceOption.Of("wechat", 0.8));

    [Fact]
    public void Shares_follow_the_differential_equation_of_their_flows()
    {
        // Fourth-order Runge-Kutta on dp/dt = rate (p P − p), written from the definition.
        RevisingPopulation population = RevisingPopulation.Native(Platforms, 0.08, "taobao");
        double[] p = [1.0, 0.0, 0.0];
        const double Step = 0.05;
        for (int i = 0; i < 480; i++) p = RungeKutta(p, 0.08, Step);
        for (int i = 0; i < 3; i++) Assert.Equal(p[i], population.After(24.0).Shares[i].Value, 1e-9);
    }

    [Fact]
    public void Merchants_simulated_one_by_one_with_learning_spread_as_computed()
    {
        LearningCurve learning = LearningCurve.Of(0.7);
        RevisingPopulation population = RevisingPopulation.Native(Platforms, 0.2, "douyin", learning);
        const int People = 20_000;
        int[] counts = new int[3];
        for (int person = 0; person < People; person++)
            counts[Lived(RandomKey.FromSeed(17).Derive(4, (ulong)person), learning, 0.2, 24.0)]++;
        ChoiceShares expected = population.After(24.0);
        for (int i = 0; i < 3; i++)
        {
            double share = expected.Shares[i].Value, error = StandardErrors * Math.Sqrt(share * (1.0 - share) / People);
            Assert.InRange((double)counts[i] / People, share - error, share + error);
        }
    }

    [Fact]
    public void After_many_half_lives_the_steady_state_is_there()
    {
        RevisingPopulation population = RevisingPopulation.Native(Platforms, 0.5, "taobao");
        Assert.All(population.After(60.0 * population.HalfLife).Shares.Zip(population.SteadyState.Shares), pair => Assert.Equal(pair.Second.Value, pair.First.Value, Absolute));
    }

    [Fact]
    public void In_the_long_run_what_is_left_of_a_start_halves_in_a_half_life()
    {
        RevisingPopulation population = RevisingPopulation.Native(Platforms, 0.5, "wechat");
        double time = 24.0 * population.HalfLife, settled = population.SteadyState["wechat"].Value;
        double left = population.After(time)["wechat"].Value - settled, later = population.After(time + population.HalfLife)["wechat"].Value - settled;
        Assert.Equal(0.5, later / left, 1e-4); // the other eigenvalue is near: its part of the start is not quite gone
    }

    [Fact]
    public void At_time_0_nothing_has_moved_and_a_hundred_thousand_revisions_are_still_exact()
    {
        RevisingPopulation population = RevisingPopulation.Native(Platforms, 1.0, "taobao");
        Assert.Equal(1.0, population.After(0.0)["taobao"].Value);
        Assert.Equal(population.SteadyState["taobao"].Value, population.After(RevisingPopulation.MostRevisions)["taobao"].Value, Absolute);
        Assert.Contains("100,000 revisions", Assert.Throws<ArgumentOutOfRangeException>(() => population.After(100_001.0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => population.After(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => RevisingPopulation.Native(Platforms, 0.0, "taobao"));
    }

    [Fact]
    public void Learning_speeds_up_and_leads_to_the_choice_without_a_cost()
    {
        RevisingPopulation slow = RevisingPopulation.Native(Platforms, 0.1, "taobao");
        RevisingPopulation quick = RevisingPopulation.Native(Platforms, 0.1, "taobao", LearningCurve.Of(0.6));
        Assert.True(quick.After(36.0)["wechat"] > slow.After(36.0)["wechat"]);
        Assert.Equal(Platforms.Unattached.Shares, quick.SteadyState.Shares);
        Assert.Equal(0.6, LearningCurve.Of(0.6).LeftAfter(1), Absolute);
        Assert.Equal(0.36, LearningCurve.Of(0.6).LeftAfter(3), Absolute);
        Assert.Contains("(0, 1]", Assert.Throws<ArgumentOutOfRangeException>(() => LearningCurve.Of(0.0)).Message, StringComparison.Ordinal);
    }

    private static int Lived(RandomKey key, LearningCurve learning, double rate, double until)
    {
        int at = 1;
        ulong position = 0;
        double time = 0.0;
        for (int revision = 0; (time -= Math.Log(key.Uniform(position++)) / rate) <= until; revision++)
        {
            double cost = Platforms.SwitchingCost * learning.LeftAfter(revision);
            int from = at;
            at = Population.Best([.. Platforms.Options.Select((option, i) => option.Utility + (i == from ? cost : 0.0) + Population.Gumbel(key.Uniform(position++)))]);
        }
        return at;
    }

    private static double[] RungeKutta(double[] p, double rate, double step)
    {
        double[] a = Flow(p, rate), b = Flow(Plus(p, a, 0.5 * step), rate), c = Flow(Plus(p, b, 0.5 * step), rate), d = Flow(Plus(p, c, step), rate);
        return [.. p.Select((one, i) => one + step / 6.0 * (a[i] + 2.0 * b[i] + 2.0 * c[i] + d[i]))];
    }

    private static double[] Plus(double[] p, double[] slope, double step) => [.. p.Select((one, i) => one + step * slope[i])];

    private static double[] Flow(double[] p, double rate)
    {
        double[] e = [.. Platforms.Options.Select(option => Math.Exp(option.Utility))], flow = [.. p.Select(one => -rate * one)];
        for (int i = 0; i < p.Length; i++)
        {
            double bonus = Math.Exp(Platforms.SwitchingCost), all = e.Sum() + e[i] * (bonus - 1.0);
            for (int j = 0; j < p.Length; j++) flow[j] += rate * p[i] * e[j] * (i == j ? bonus : 1.0) / all;
        }
        return flow;
    }
}
