using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests.Seeds;

public sealed class ComplianceJsonTests
{
    private const string Rule = """
        {"id":"r","regime":"x","measure":"SharedParts","limit":"30%","severity":"Error","confidence":"Low","from":"2025-01-01","source":"s","url":"https://x.example/","statement":"t."}
        """;

    private static readonly DateOnly Today = new(2026, 1, 1);

    private static ComplianceRules Committed() => ComplianceJson.Read(Repository.Path("seeds", "compliance", "china.json"), Repository.Path("seeds", "compliance", "wechat.json"));

    [Fact]
    public void Every_committed_rule_has_a_source_and_says_when_it_is_not_confirmed()
    {
        ComplianceRules rules = Committed();
        Assert.Equal("13 rules of China, WeChat Pay, WeChat B2b, WeChat Store", rules.ToString());
        Assert.All(rules.Rules, rule => Assert.True(rule.Source.Length > 0 && rule.Statement.EndsWith('.')));
        Assert.Equal(["two-level-practice"], rules.Rules.Where(rule => rule.Confidence == Confidence.Unconfirmed).Select(rule => rule.Id));
        Assert.Contains("not confirmed", rules.Check(CommissionPlan.From(new(Currency.Cny)), Today).Findings.Single(f => f.Rule.Id == "two-level-practice").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_of_profit_sharing_are_those_that_the_library_knows()
    {
        Assert.Equal(ProfitSharingLimits.WeChatPay, Committed().LimitsOf("WeChat Pay", Today));
        Assert.Equal(ProfitSharingLimits.WeChatB2b, Committed().LimitsOf("WeChat B2b", Today));
        Assert.Throws<ArgumentException>(() => Committed().LimitsOf("WeChat Pay", new(2025, 1, 1)));
    }

    [Fact]
    public void The_example_of_two_levels_is_allowed_and_warned_of()
    {
        ComplianceReport report = Committed().Check(CommissionPlanJson.Read(Repository.Path("seeds", "plans", "two-levels.json")), Today);
        Assert.True(report.IsAllowed);
        Assert.Equal(["team-pay"], report.Broken.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("\"30%\"", "30", "$.rules[0].limit: 30 is no text.")]
    [InlineData("\"30%\"", "\"30\"", "$.rules[0].limit: \"30\" is refused: '30' is no rate")]
    [InlineData("\"Low\"", "\"Sure\"", "$.rules[0].confidence: \"Sure\" is none of Unconfirmed, Low, Medium, High.")]
    [InlineData("\"2025-01-01\"", "\"1 May\"", "$.rules[0].from: \"1 May\" is no day")]
    [InlineData("\"https://x.example/\"", "\"here\"", "$.rules[0].url: \"here\" is no address")]
    [InlineData("\"id\":\"r\"", "\"id\":\"r\",\"note\":1", "$.rules[0].note: 1 stands in a member that is not known here")]
    [InlineData("\"SharedParts\",\"limit\":\"30%\"", "\"OrganisationSize\",\"limit\":30", "needs the number of levels from which it speaks.")]
    [InlineData("\"source\":\"s\"", "\"source\":\" \"", "$.rules[0]: ")]
    public void A_wrong_rule_is_refused_with_its_place(string right, string wrong, string message) => Assert.Contains(
        message, Assert.Throws<FormatException>(() => ComplianceJson.Parse($$"""{"rules":[{{Rule.Replace(right, wrong, StringComparison.Ordinal)}}]}""", "f")).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_rules_of_one_id_are_refused() =>
        Assert.Contains("Two rules have the id 'r'.", Assert.Throws<FormatException>(() => ComplianceJson.Parse($$"""{"rules":[{{Rule}},{{Rule}}]}""")).Message, StringComparison.Ordinal);
}
