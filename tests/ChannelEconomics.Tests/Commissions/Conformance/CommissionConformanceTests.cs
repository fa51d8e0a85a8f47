namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>
/// Every case of every file in seeds/conformance/commission, and in the folder that the environment variable CHANNEL_ECONOMICS_CONFORMANCE names.
/// The files' conventions are the rule; here they are only read into the typed API.
/// </summary>
public sealed class CommissionConformanceTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach ((string file, string id) in ConformanceCase.All.Keys)
                cases.Add(id, file);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Case(string id, string file)
    {
        ConformanceCase one = ConformanceCase.All[(file, id)];
        Action<System.Text.Json.JsonElement, System.Text.Json.JsonElement> verify = one.Op switch
        {
            "allocate" => SplitCases.Allocate,
            "apportion" => SplitCases.Apportion,
            "chain" => SplitCases.Chain,
            "ledger" => LedgerCase.Verify,
            "available_at" => SplitCases.AvailableAt,
            "validate" => ValidationCase.Verify,
            "tier" => SplitCases.Tier,
            "tax" => SplitCases.MonthlyTax,
            "tax_cumulative" => SplitCases.CumulativeTax,
            "fx" => SplitCases.Exchange,
            _ => throw new NotSupportedException($"An operation {one.Op} is not known."),
        };
        verify(one.Input, one.Expected);
    }

    [Fact]
    public void The_given_cases_are_all_here() =>
        Assert.Equal(70, ConformanceCase.All.Keys.Count(one => one.File == "seeds/conformance/commission/commission-cases.json"));
}
