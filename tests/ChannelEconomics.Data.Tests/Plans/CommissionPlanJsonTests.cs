using System.Text.Json;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests.Plans;

public sealed class CommissionPlanJsonTests
{
    private const string Head = """
        "format":"ChannelEconomics commission plan","version":1,"currency":"CNY"
        """;

    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.Path("seeds", "plans"), "*.json").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Files))]
    public void Every_committed_plan_is_read_and_written_as_it_stands(string file)
    {
        string path = Repository.Path("seeds", "plans", file), text = File.ReadAllText(path);
        CommissionPlan plan = CommissionPlanJson.Read(path);
        string about = JsonDocument.Parse(text).RootElement.GetProperty("about").GetString()!;
        Assert.Equal(Members(text), Members(CommissionPlanJson.Format(plan, about)));
        Assert.StartsWith("Illustrative numbers", about, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_comes_back_the_same()
    {
        CommissionTerms terms = Everything();
        CommissionTerms back = CommissionPlanJson.Parse(CommissionPlanJson.Format(CommissionPlan.From(terms))).Terms;
        foreach (System.Reflection.PropertyInfo term in typeof(CommissionTerms).GetProperties().Where(p => p.Name != "EqualityContract"))
            Assert.Equal(Shown(term.GetValue(terms)), Shown(term.GetValue(back)));
        Assert.True(terms.Retainers.SequenceEqual(back.Retainers));
        Assert.True(terms.Caps.SequenceEqual(back.Caps));
        Assert.Equal(terms.Attribution, back.Attribution);
        Assert.Equal(terms.Freeze, back.Freeze);
        Assert.Equal(terms.Platform, back.Platform);
    }

    [Fact]
    public void No_term_is_forgotten_by_the_plan_that_tests_all()
    {
        CommissionTerms terms = Everything(), usual = new(Currency.Cny);
        foreach (System.Reflection.PropertyInfo term in typeof(CommissionTerms).GetProperties().Where(p => p.Name is not "EqualityContract" and not "Currency"))
            Assert.NotEqual(Shown(term.GetValue(usual)), Shown(term.GetValue(terms)));
    }

    [Fact]
    public void A_plan_of_nothing_but_a_currency_has_every_default()
    {
        string text = CommissionPlanJson.Format(CommissionPlan.From(new(Currency.Eur)));
        Assert.Equal(["format", "version", "currency"], Members(text));
        Assert.Equal("plan in EUR, 0 levels: ", CommissionPlanJson.Parse(text).ToString());
    }

    [Theory]
    [InlineData(""" "levls":["1%"] """, "$.levls: [\"1%\"] stands in a member that is not known here")]
    [InlineData(""" "levels":["1%","1"] """, "$.levels[1]: \"1\" is refused: '1' is no rate")]
    [InlineData(""" "levels":["-1%"] """, "$.levels[0]: \"-1%\" is refused: -1% is below 0%.")]
    [InlineData(""" "levels":[{"perUnit":"CNY 1.001"}] """, "$.levels[0].perUnit: \"CNY 1.001\" is refused: 'CNY 1.001' has more decimals than the 2 of CNY.")]
    [InlineData(""" "levels":[{"perUnit":"1.00","period":"Day"}] """, "$.levels[0].period: \"Day\" stands in a member that is not known here; known are perUnit.")]
    [InlineData(""" "levels":[{"tiers":[]}] """, "$.levels[0].tiers: [] is refused: A table without tiers rates nothing.")]
    [InlineData(""" "levels":[{"tiers":[{"from":"0","rate":"1%"}],"period":"Month"}] """, "Volume by month needs the time zone")]
    [InlineData(""" "levels":["60%","60%"] """, "the rates may reach 120%, more than 100%.")]
    [InlineData(""" "rules":[{"sku":"a","category":"b","levels":[]}] """, "speaks of category and of sku; a rule speaks of one.")]
    [InlineData(""" "rules":[{"levels":["1%"],"from":"2026-01-01T00:00:00+08:00"}] """, "$.rules[0].until: there is no such member.")]
    [InlineData(""" "rules":[{"levels":["1%"],"from":"2026-01-01","until":"2026-01-02"}] """, "$.rules[0].from: \"2026-01-01\" is no instant with its offset")]
    [InlineData(""" "rules":[{"levels":["1%"],"from":"2026-01-02T00:00:00Z","until":"2026-01-01T00:00:00Z"}] """, "never runs.")]
    [InlineData(""" "freeze":{"days":-1} """, "$.freeze.days: -1 is no whole number from 0 on.")]
    [InlineData(""" "freeze":{"days":1,"zone":"Moon/Tycho"} """, "$.freeze.zone: \"Moon/Tycho\" is no time zone that is known here")]
    [InlineData(""" "caps":[{"scope":"Order","amount":"1","period":"Day"}] """, "$.caps[0].period: \"Day\" stands in a member that is not known here")]
    [InlineData(""" "parties":[{"recipient":"Buyer","name":"x","pay":"1%"}] """, "$.parties[0].name: \"x\" stands in a member that is not known here")]
    [InlineData(""" "attribution":{"mode":"Permanent","days":3} """, "$.attribution.days: 3 stands in a member that is not known here")]
    [InlineData(""" "floor":"USD 1.00" """, "$1.00 stands in a plan in CNY.")]
    [InlineData(""" "base":"Net" """, "$.base: \"Net\" is none of Paid, List, NetOfFees, Margin.")]
    [InlineData(""" "currency":"EUR" """, "currency")]
    [InlineData(""" "levels": """, "bad.json: ")]
    public void A_wrong_plan_is_refused_with_file_place_value_and_rule(string member, string message)
    {
        string said = Assert.Throws<FormatException>(() => CommissionPlanJson.Parse($"{{{Head},{member}}}", "bad.json")).Message;
        Assert.StartsWith("bad.json: ", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_knows_the_members_that_the_reader_knows()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schemas", "commission-plan.schema.json")));
        string text = CommissionPlanJson.Format(CommissionPlan.From(Everything()), "all");
        IEnumerable<string> known = schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name);
        Assert.Equal(known.Where(name => name != "$schema").Order(), Members(text).Order());
        string[] names = [.. Enum.GetNames<CommissionBase>()];
        Assert.Equal(names, schema.RootElement.GetProperty("properties").GetProperty("base").GetProperty("enum").EnumerateArray().Select(name => name.GetString()!));
    }

    private static IEnumerable<string> Members(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject().Select(member => member.Name)];
    }

    // Arrays in immutable records are compared by reference; their texts are not.
    private static string Shown(object? term) => term switch
    {
        System.Collections.IEnumerable items and not string => string.Join(" | ", items.Cast<object>().Select(Shown)),
        PlanParty party => $"{party} {party.Recipient}",
        PayRule rule => $"{rule} {rule.From:O} {rule.Until:O} {rule.Levels.Select(pay => pay?.Zone?.Id).FirstOrDefault()}",
        Pay pay => $"{pay} {pay.Zone?.Id}",
        _ => term?.ToString() ?? "none",
    };

    private static CommissionTerms Everything()
    {
        static Money Yuan(decimal amount) => Money.Of(amount, Currency.Cny);
        DateTimeOffset at = new DateTimeOffset(2026, 6, 18, 0, 0, 0, TimeSpan.FromHours(8)).AddTicks(1);
        return new(Currency.Cny)
        {
            Levels = [Pay.Percent(10.1234m), Pay.ByVolume(TierTable.Graduated(new Tier(Yuan(0), Rate.FromPercent(1)), new Tier(Yuan(1000.01m), Rate.FromPercent(2))), BookPeriod.Month, Shanghai), Pay.PerUnit(Yuan(0.01m))],
            Rules =
            [
                PayRule.ForSku("a", Pay.Percent(0), null, Pay.Percent(1)).ForTier("gold").During(at, at.AddDays(1)),
                PayRule.ForProduct("b", Pay.PerUnit(Yuan(1.5m))), PayRule.ForCategory("c", null, Pay.Percent(1)),
                PayRule.ForEverything(Pay.ByVolume(TierTable.Slab(new Tier(Yuan(5), Rate.FromPercent(3))), BookPeriod.Ever)).ForTier("silver"),
            ],
            Base = CommissionBase.List,
            FreightEarns = true,
            Platform = PlatformFee.Of(Rate.FromPercent(5), PlatformBase.Gross),
            Parties =
            [
                PlanParty.Named("provider", Pay.Percent(1)), PlanParty.AssignedByOrder("host", Pay.Percent(2)), PlanParty.Cashback(Pay.Percent(1)),
                PlanParty.Through("live", Pay.Percent(9), Cascade.Of(CascadeNode.Keeping("agency", Rate.FromPercent(40)), CascadeNode.Keeping("aide", Yuan(0.5m)), CascadeNode.KeepingTheRest("talent"))),
            ],
            Rounding = SplitRounding.HalfEven,
            Caps = [Cap.PerOrder(Yuan(100)), Cap.PerPersonAndOrder(Yuan(60)), Cap.PerPerson(Yuan(1000), BookPeriod.Year, Shanghai), Cap.PerPerson(Yuan(9000), BookPeriod.Ever)],
            Floor = Yuan(0.02m),
            Attribution = Attribution.LastClick(7).At(AttributionMoment.OrderCreation),
            SelfPurchase = SelfPurchase.SkipToParent,
            InactiveUpline = InactiveUpline.Compress,
            OnDisable = DisablePolicy.Forfeit,
            Freeze = Freeze.ForLocalDays(7, Shanghai),
            NegativeBalance = NegativeBalance.Absorb,
            Retainers = [Retainer.SlotFee("slot", CustomerId.From("B"), Yuan(5000), at), Retainer.Minimum("least", CustomerId.From("B"), Money.Of(10, Currency.Usd), at, at.AddMonths(1))],
            Jurisdiction = Jurisdiction.China,
            ReasonForMoreLevels = "opinion of 2026-01-01",
        };
    }
}
