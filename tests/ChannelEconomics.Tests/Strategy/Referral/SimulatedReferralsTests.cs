using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Strategy.Referral;

public sealed class SimulatedReferralsTests
{
    private static readonly OffspringLaw Law = OffspringLaw.Binomial(10, Probability.From(0.06));
    private static readonly Money Price = Money.Of(600m, Currency.Cny);
    private static readonly DateTimeOffset Noon = new(2026, 3, 8, 12, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Generations_have_the_sizes_of_the_branching_process()
    {
        const int Seeds = 20_000;
        SimulatedReferrals drawn = SimulatedReferrals.Draw(Law, Seeds, 3, RandomKey.FromSeed(6));
        ReferralProcess process = new(Law);
        Assert.Equal(Seeds, drawn.Buyers(0));
        double variance = 0.0;
        for (int n = 1; n <= 3; n++)
        {
            variance = (process.ReproductionNumber * process.ReproductionNumber * variance) + Law.Variance * process.ExpectedGeneration(n - 1);
            Assert.Equal(Seeds * process.ExpectedGeneration(n), drawn.Buyers(n), 4.0 * Math.Sqrt(Seeds * variance));
        }
        Assert.Equal(drawn.Referred, drawn.Buyers(1) + drawn.Buyers(2) + drawn.Buyers(3));
        Assert.Equal(0, drawn.Buyers(4));
    }

    [Fact]
    public void The_engine_pays_what_the_formula_says_of_the_drawn_orders()
    {
        SimulatedReferrals drawn = SimulatedReferrals.Draw(Law, 200, 4, RandomKey.FromSeed(7));
        CommissionPlan plan = CommissionPlan.From(new CommissionTerms(Currency.Cny) { Levels = [Pay.Percent(15), Pay.Percent(5)] });
        CommissionLedger books = plan.Settle(drawn.Orders(Price, Noon), drawn.Tree);
        Assert.Empty(books.Rejections);
        Assert.Equal(90m * drawn.Referred, Net("level 1"));
        Assert.Equal(30m * (drawn.Referred - drawn.Buyers(1)), Net("level 2")); // the core customers have nobody above them

        decimal Net(string level) => books.Report(ReportBy.Level).Single(row => row.Key == level).Net.Amount;
    }

    [Fact]
    public void A_campaign_without_customers_friends_or_steps_is_empty()
    {
        foreach (SimulatedReferrals none in new[]
                 {
                     SimulatedReferrals.Draw(Law, 0, 3, default), SimulatedReferrals.Draw(OffspringLaw.Poisson(0.0), 5, 3, default), SimulatedReferrals.Draw(Law, 5, 0, default),
                 })
        {
            Assert.Equal((0, 1), (none.Referred, none.Generations));
            Assert.Empty(none.Orders(Price, Noon));
        }
    }

    [Fact]
    public void A_campaign_that_explodes_is_refused() =>
        Assert.Contains("1000000", Assert.Throws<InvalidOperationException>(
            () => SimulatedReferrals.Draw(OffspringLaw.Binomial(100, Probability.Certain), 10, 4, default)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_a_buyer_brings_does_not_depend_on_how_many_begin()
    {
        SimulatedReferrals few = SimulatedReferrals.Draw(Law, 50, 1, RandomKey.FromSeed(8)), many = SimulatedReferrals.Draw(Law, 80, 1, RandomKey.FromSeed(8));
        Assert.True(few.Referred <= many.Referred);
        Assert.Equal(few.Referred, SimulatedReferrals.Draw(Law, 50, 1, RandomKey.FromSeed(8)).Referred);
    }
}
