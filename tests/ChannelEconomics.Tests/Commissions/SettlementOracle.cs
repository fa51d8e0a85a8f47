using System.Numerics;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>What everybody has at the end of a scenario, by the rule as it stands in the conventions, in whole numbers of any size.</summary>
/// <remarks>No ledger, no events in order: a sale is apportioned by parts per million, and ⌊s (B − R) / B⌋ of each share stays.</remarks>
internal static class SettlementOracle
{
    internal static Dictionary<string, BigInteger> Retained(Scenario scenario)
    {
        Dictionary<string, BigInteger> retained = [];
        foreach (OrderPaid order in scenario.Orders)
        {
            List<CustomerId> upline = Upline(scenario, order.Buyer);
            long[] ppm = [scenario.PlatformPpm, .. scenario.Rates.Take(upline.Count)];
            string[] names = ["platform", .. upline.Take(scenario.Rates.Count).Select(person => $"person {person}"), "merchant"];
            long[] refunded = RefundedByLine(order, [.. scenario.Refunds.Where(refund => refund.Order == order.Order)]);
            for (int line = 0; line < order.Lines.Length; line++)
            {
                long paid = order.Lines[line].Paid.MinorUnits;
                long[] shares = ApportionmentOracle.Apportion(paid, [.. ppm, 1_000_000 - ppm.Sum()]);
                BigInteger given = 0;
                for (int i = 0; i < ppm.Length; i++)
                {
                    BigInteger kept = paid == 0 ? 0 : (BigInteger)shares[i] * (paid - refunded[line]) / paid;
                    retained[names[i]] = retained.GetValueOrDefault(names[i]) + kept;
                    given += kept;
                }
                retained["merchant"] = retained.GetValueOrDefault("merchant") + paid - refunded[line] - given;
            }
        }
        return retained;
    }

    private static List<CustomerId> Upline(Scenario scenario, CustomerId buyer)
    {
        List<CustomerId> upline = [];
        for (CustomerId? up = scenario.Tree.ParentOf(buyer); up is not null; up = scenario.Tree.ParentOf(up.Value))
            upline.Add(up.Value);
        return upline;
    }

    private static long[] RefundedByLine(OrderPaid order, IReadOnlyList<OrderRefunded> refunds)
    {
        long[] named = [.. order.Lines.Select((_, line) => refunds.Where(refund => refund.Line == line).Sum(refund => refund.Amount.MinorUnits))];
        long whole = refunds.Where(refund => refund.Line is null).Sum(refund => refund.Amount.MinorUnits);
        if (whole == 0) return named;
        long[] parts = ApportionmentOracle.Apportion(whole, [.. order.Lines.Select((line, i) => line.Paid.MinorUnits - named[i])]);
        return [.. named.Zip(parts, (a, b) => a + b)];
    }
}
