using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Valuation;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A08 at the committed seeds: a private repeat order is cheaper than a public one while service is cheap, and hardly ever free.</summary>
public sealed class A08Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A08");

    [Fact]
    public void It_holds_while_service_is_cheap()
    {
        Assert.Equal(8.010, Verdict.Flip.Threshold, 1e-3);
        Assert.False(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal(0.1462, Verdict.Value, 1e-4);
        Assert.Equal((VerdictKind.HoldsWhen, 3497, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal("repeatPurchaseRate", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void The_flip_follows_from_the_rate_alone()
    {
        // Orders come at a rate while a contact is active and pays by the month, so the time cancels: cost per month = rate · (15% of 150 yuan + 8) − messages.
        double rate = 0.2 * (1 + 0.4 * (1 - Math.Exp(-4.0 / 2.0)));
        Assert.Equal(rate * (0.15 * 150 + 8) - 4 * 0.05, Verdict.Flip.Threshold, 1e-9);
        ParameterPoint at = Verdict.Box.Baseline;
        ContactValue contact = ContactValue.Of(
            RepeatCustomers.Purchases(at), RepeatCustomers.Unit, RepeatCustomers.Spend(at), RepeatCustomers.Policy(at), RepeatCustomers.Options(at));
        Assert.Equal(contact.CostPerMonthAt(0.15 * 150 + 8), Verdict.Flip.Threshold, 1e-9);
    }

    [Fact]
    public void A_slow_buyer_and_a_cheap_public_order_turn_it_too()
    {
        double rate = 0.2 * (1 + 0.4 * (1 - Math.Exp(-2.0)));
        Assert.Equal(1.0, Verdict.At(("repeatPurchaseRate", 0.2 * 1.2 / (rate * 30.5))), 1e-12); // a month costs 1.20, a public order 30.50
        Assert.True(Verdict.At(("publicCommission", 0.02), ("publicAdvertisingPerOrder", 1.0)) > 1.0);
    }

    [Fact]
    public void Literally_free_it_hardly_ever_is()
    {
        Verdict read = Reading("literally free");
        Assert.Equal(0.2038, read.Flip.Threshold, 1e-4);
        Assert.Equal((VerdictKind.HoldsWhen, 608), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void Whoever_pays_for_the_gone_can_pay_less_for_each()
    {
        Verdict read = Reading("paying for the gone");
        Assert.Equal(4.313, read.Flip.Threshold, 1e-3);
        Assert.Equal((VerdictKind.HoldsWhen, 2736), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void Against_the_orders_that_messages_add_it_mostly_fails()
    {
        Verdict read = Reading("only orders that messages bring");
        Assert.Equal(1.568, read.Flip.Threshold, 1e-3);
        Assert.Equal((VerdictKind.HoldsWhen, 1339), (read.Kind, read.Share.Holding));
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(read => read.Reading.Name == name).Verdict;
}
