using System.Text.Json;
using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>What is accepted, refused, or priced.</summary>
internal static class ValidationCase
{
    internal static void Verify(JsonElement input, JsonElement expected)
    {
        if (expected.ValueKind == JsonValueKind.Object)
        {
            WithdrawalQuote quote = Quote(input);
            Assert.Equal((expected.Long("fee"), expected.Long("net")), (quote.Fee!.Value.MinorUnits, quote.Net!.Value.MinorUnits));
            return;
        }
        string verdict = input.Text("kind") switch
        {
            "plan" => Plan(input.GetProperty("plan")),
            "bind" => Binding(input),
            "profit_sharing" => Verdict(Sharing(input), ProfitSharingFault.None),
            "withdraw" => Verdict(Quote(input).Fault, WithdrawalFault.None),
            var kind => throw new NotSupportedException($"A validation of {kind} is not known."),
        };
        Assert.Equal(expected.GetString(), verdict);
    }

    private static string Plan(JsonElement plan)
    {
        try
        {
            _ = PlanReader.Plan(plan);
            return "accept";
        }
        catch (InvalidPlanException invalid)
        {
            return $"reject:{PlanReader.CodeOf(invalid.Faults[0].Code)}";
        }
    }

    private static string Binding(JsonElement input) =>
        Verdict(LedgerCase.Tree(input).CheckBinding(input.Person("user"), input.Person("parent")), BindingFault.None);

    private static ProfitSharingFault Sharing(JsonElement input)
    {
        JsonElement stated = input.GetProperty("limits");
        ProfitSharingLimits limits = ProfitSharingLimits.Of(
            (int)stated.Long("max_receivers"), (int)stated.Long("max_requests"), (int)stated.Long("window_days"), Rate.FromPartsPerMillion(stated.Long("max_ratio_ppm")));
        return limits.Check(
            input.Long("paid").Yuan(), input.GetProperty("paid_at").Instant(), input.GetProperty("at").Instant(),
            [.. input.GetProperty("receivers").EnumerateArray().Select(share => share.GetInt64().Yuan())],
            input.Long("prior_shared").Yuan(), (int)input.Long("prior_requests"));
    }

    private static WithdrawalQuote Quote(JsonElement input)
    {
        JsonElement policy = input.GetProperty("policy");
        policy.KnowsOnly("min", "fee_ppm", "fee_min");
        return WithdrawalPolicy.Of(policy.Long("min").Yuan(), Rate.FromPartsPerMillion(policy.Long("fee_ppm")), policy.Long("fee_min").Yuan())
            .Quote(input.Long("amount").Yuan(), input.Long("available").Yuan());
    }

    private static string Verdict<T>(T fault, T none)
        where T : struct, Enum => fault.Equals(none) ? "accept" : $"reject:{fault.Snake()}";
}
