using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral;
using ChannelEconomics.Tests.Journeys;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Referral;

public sealed class ReferralProcessTests
{
    private const double StandardErrors = 4.0;

    public static TheoryData<int, int, int> Laws => new() { { 1, 1, 2 }, { 3, 1, 8 }, { 4, 3, 8 }, { 10, 1, 16 } };

    [Theory]
    [MemberData(nameof(Laws))]
    public void The_distribution_of_the_total_is_that_of_exact_rationals(int friends, int top, int bottom)
    {
        Fraction[] law = ExactTotals.Binomial(friends, Fraction.Of(top, bottom));
        ReferralProcess binomial = new(OffspringLaw.Binomial(friends, Probability.From((double)top / bottom)));
        ReferralProcess listed = new(OffspringLaw.From(law.Select(chance => chance.ToDouble())));
        foreach (int seeds in (int[])[1, 3])
        {
            Fraction[] exact = ExactTotals.Of(law, seeds, 14);
            TotalOrders one = binomial.TotalOrders(seeds, 14), other = listed.TotalOrders(seeds, 14);
            for (int total = 0; total <= 14; total++)
            {
                Assert.Equal(exact[total].ToDouble(), one[total].Value, 1e-14);
                Assert.Equal(exact[total].ToDouble(), other[total].Value, 1e-14);
            }
        }
    }

    [Fact]
    public void A_poisson_law_has_the_totals_of_a_binomial_law_with_very_many_friends()
    {
        TotalOrders poisson = new ReferralProcess(OffspringLaw.Poisson(0.7)).TotalOrders(2, 30);
        TotalOrders many = new ReferralProcess(OffspringLaw.Binomial(100_000, Probability.From(0.7e-5))).TotalOrders(2, 30);
        for (int total = 0; total <= 30; total++) Assert.Equal(poisson[total].Value, many[total].Value, 1e-5); // they differ by order 1/k
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void All_totals_together_are_the_chains_that_end(int friends, int top, int bottom)
    {
        ReferralProcess process = new(OffspringLaw.Binomial(friends, Probability.From((double)top / bottom)));
        Assert.Equal(process.Extinction.Value, process.TotalOrders(1, 3000).UpToMost.Value, 1e-12);
    }

    [Fact]
    public void Mean_and_variance_of_the_total_are_those_of_its_distribution()
    {
        foreach (OffspringLaw law in new[] { OffspringLaw.Binomial(5, Probability.From(0.1)), OffspringLaw.Poisson(0.5), OffspringLaw.AllOrNone(8, Probability.From(0.25), Probability.From(0.3)) })
        {
            ReferralProcess process = new(law);
            TotalOrders totals = process.TotalOrders(1, 2000);
            double mean = Enumerable.Range(0, 2001).Sum(n => n * totals[n].Value);
            double variance = Enumerable.Range(0, 2001).Sum(n => (n - mean) * (n - mean) * totals[n].Value);
            Assert.Equal(process.ExpectedTotal, mean, 1e-9);
            Assert.Equal(process.VarianceOfTotal, variance, 1e-8);
            Assert.Equal(process.ExpectedTotal, process.ExpectedTotalOfChainsThatEnd);
        }
    }

    [Theory]
    [InlineData(0.2, 0.3, 0.5)]
    [InlineData(0.05, 0.05, 0.9)]
    [InlineData(0.4999, 0.0, 0.5001)]
    public void With_two_friends_at_most_extinction_is_a_ratio(double none, double one, double two)
    {
        ReferralProcess process = new(OffspringLaw.From([none, one, two]));
        Assert.Equal(none / two, process.Extinction.Value, 1e-12);
        Assert.Equal(1.0 / (1.0 - (one + 2.0 * two * (none / two))), process.ExpectedTotalOfChainsThatEnd, 1e-8 * process.ExpectedTotalOfChainsThatEnd);
    }

    [Property]
    public bool Extinction_is_the_least_fixed_point_that_iteration_from_zero_reaches(int k, int share)
    {
        int friends = 1 + (k & 31);
        double success = (share & 255) / 255.0;
        if (Math.Abs(friends * success - 1.0) < 0.05) return true; // iteration needs too long there; see the next test
        double q = 0.0;
        for (int i = 0; i < 20_000; i++) q = Math.Pow(1.0 - success + success * q, friends);
        return Math.Abs(q - new ReferralProcess(OffspringLaw.Binomial(friends, Probability.From(success))).Extinction.Value) < 1e-12;
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    public void Just_above_one_a_chain_survives_with_twice_the_excess_over_the_variance(double excess)
    {
        ReferralProcess process = new(OffspringLaw.Poisson(1.0 + excess));
        Assert.Equal(2.0 * excess, process.Survival.Value, 3.0 * excess * excess + 1e-15 / excess * excess);
        Assert.Throws<InvalidOperationException>(() => process.ExpectedTotal);
    }

    [Fact]
    public void At_one_every_chain_ends_but_the_mean_is_infinite()
    {
        ReferralProcess process = new(OffspringLaw.From([0.25, 0.5, 0.25]));
        Assert.Equal(Probability.Certain, process.Extinction);
        Assert.Contains("R = 1", Assert.Throws<InvalidOperationException>(() => process.ExpectedTotal).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => process.VarianceOfTotal);
        Assert.Throws<InvalidOperationException>(() => process.ExpectedTotalOfChainsThatEnd);
        Assert.Equal(12.0, process.ExpectedOrdersWithin(12));
    }

    [Fact]
    public void Just_below_one_the_total_is_large_and_right()
    {
        double below = Math.BitDecrement(1.0);
        Assert.Equal(Math.Pow(2.0, 53), new ReferralProcess(OffspringLaw.Poisson(below)).ExpectedTotal);
    }

    [Fact]
    public void Exactly_one_friend_each_time_never_ends()
    {
        ReferralProcess process = new(OffspringLaw.From([0.0, 1.0]));
        Assert.Equal(Probability.Impossible, process.Extinction);
        Assert.Equal(Probability.Impossible, process.TotalOrders(1, 50).UpToMost);
        Assert.Throws<InvalidOperationException>(() => process.ExpectedTotalOfChainsThatEnd);
    }

    [Fact]
    public void Without_friends_or_forwarding_only_the_first_buyers_buy()
    {
        foreach (OffspringLaw law in new[]
                 {
                     OffspringLaw.Binomial(0, Probability.Certain), OffspringLaw.Referral(20, Probability.Impossible, Probability.From(0.3)),
                     OffspringLaw.AllOrNone(20, Probability.From(0.4), Probability.Impossible), OffspringLaw.Poisson(0.0), OffspringLaw.From([1.0]),
                 })
        {
            ReferralProcess process = new(law);
            Assert.Equal((0.0, 1.0, 0.0, 1.0), (law.Variance, process.ExpectedTotal, process.VarianceOfTotal, process.Extinction.Value));
            Assert.Equal((1.0, 0.0), (process.TotalOrders(3, 9)[3].Value, process.TotalOrders(3, 9)[4].Value));
        }
    }

    [Fact]
    public void Forwarding_to_all_or_none_has_the_same_mean_and_more_chains_that_die_at_once()
    {
        (Probability f, Probability p) = (Probability.From(0.2), Probability.From(0.15));
        OffspringLaw each = OffspringLaw.Referral(20, f, p), all = OffspringLaw.AllOrNone(20, f, p);
        Assert.Equal(each.Mean, all.Mean, 1e-12);
        Assert.Equal(20 * 0.15 * 0.85 * 0.2 + 0.2 * 0.8 * 9.0, all.Variance, 1e-12); // variance within, and between forwarding and not
        Assert.True(all.ProbabilityOf(0) > each.ProbabilityOf(0));
    }

    [Fact]
    public void Chains_drawn_at_random_have_the_total_of_the_formulas()
    {
        OffspringLaw law = OffspringLaw.Referral(12, Probability.From(0.5), Probability.From(0.1));
        ReferralProcess process = new(law);
        const int Chains = 20_000;
        double[] totals = Numerics.Sample.Of(Chains, i => Total(law, RandomKey.FromSeed(606).Derive(1, i)));
        Assert.Equal(process.ExpectedTotal, totals.Average(), StandardErrors * Math.Sqrt(process.VarianceOfTotal / Chains));
        double alone = process.TotalOrders(1, 1)[1].Value;
        Assert.Equal(alone, totals.Count(total => total == 1.0) / (double)Chains, StandardErrors * Math.Sqrt(alone * (1.0 - alone) / Chains));
    }

    [Fact]
    public void A_wrong_argument_is_named_with_its_rule()
    {
        Assert.Contains("add up to 1", Assert.Throws<ArgumentException>(() => OffspringLaw.From([0.5, 0.4])).Message, StringComparison.Ordinal);
        Assert.Contains("[0, 1]", Assert.Throws<ArgumentException>(() => OffspringLaw.From([double.NaN, 1.0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => OffspringLaw.From([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => OffspringLaw.Poisson(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => OffspringLaw.Binomial(-1, Probability.Certain));
        ReferralProcess process = new(OffspringLaw.Poisson(0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => process.TotalOrders(0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => process.TotalOrders(6, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => process.TotalOrders(1, 5)[6]);
    }

    [Fact]
    public void With_one_type_the_process_of_several_types_is_the_same()
    {
        OffspringLaw law = OffspringLaw.Binomial(6, Probability.From(0.25));
        MultiTypeReferral one = MultiTypeReferral.Of(["buyer"], [[law]]);
        Assert.Equal(new ReferralProcess(law).Extinction.Value, one.Extinction[0].Value, 1e-12);
        Assert.Throws<InvalidOperationException>(() => one.ExpectedTotal("buyer", "buyer"));
        OffspringLaw small = OffspringLaw.Poisson(0.6);
        Assert.Equal(new ReferralProcess(small).ExpectedTotal, MultiTypeReferral.Of(["buyer"], [[small]]).ExpectedTotal("buyer", "buyer"), 1e-12);
    }

    [Fact]
    public void Two_types_have_the_totals_and_the_extinction_of_chains_drawn_at_random()
    {
        OffspringLaw[][] laws = [[OffspringLaw.Poisson(0.5), OffspringLaw.Poisson(0.4)], [OffspringLaw.Poisson(0.1), OffspringLaw.Poisson(0.3)]];
        MultiTypeReferral types = MultiTypeReferral.Of(["core", "casual"], laws);
        double determinant = 0.5 * 0.7 - 0.4 * 0.1; // of I − M
        Assert.Equal(0.7 / determinant, types.ExpectedTotal("core", "core"), 1e-12);
        Assert.Equal(0.4 / determinant, types.ExpectedTotal("core", "casual"), 1e-12);
        Assert.Equal(0.1 / determinant, types.ExpectedTotal("casual", "core"), 1e-12);
        Assert.True(types.SpectralRadius < 1.0 && types.Extinction.All(chance => chance == Probability.Certain));

        MultiTypeReferral growing = MultiTypeReferral.Of(["core", "casual"], [[OffspringLaw.Poisson(1.2), OffspringLaw.Poisson(0.5)], [OffspringLaw.Poisson(0.2), OffspringLaw.Poisson(0.1)]]);
        (double core, double casual) = (0.0, 0.0);
        for (int i = 0; i < 5000; i++)
            (core, casual) = (Math.Exp(1.2 * (core - 1.0) + 0.5 * (casual - 1.0)), Math.Exp(0.2 * (core - 1.0) + 0.1 * (casual - 1.0)));
        Assert.Equal(core, growing.Extinction[0].Value, 1e-10);
        Assert.Equal(casual, growing.Extinction[1].Value, 1e-10);
        Assert.Throws<ArgumentException>(() => growing.Mean("core", "nobody"));
    }

    private static double Total(OffspringLaw law, RandomKey key)
    {
        int total = 1;
        for (int open = 0; open < total; open++) total += law.Draw(key, (ulong)open);
        return total;
    }
}
