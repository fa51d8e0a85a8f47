using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>The cases that are one calculation.</summary>
internal static class SplitCases
{
    internal static void Allocate(JsonElement input, JsonElement expected)
    {
        JsonElement[] parties = [.. input.GetProperty("parties").EnumerateArray()];
        Rate[] rates = [.. parties.Select(party => Rate.FromPartsPerMillion(party.Long("ppm")))];
        IEnumerable<Money> shares = CommissionSplit.Of(input.Long("base").Yuan(), RoundingOf(input), rates);
        Same(expected, [.. parties.Select(party => party.Text("id")), "merchant"], shares);
    }

    internal static void Apportion(JsonElement input, JsonElement expected)
    {
        JsonElement[] parties = [.. input.GetProperty("weights").EnumerateArray()];
        long[] weights = [.. parties.Select(party => party.Long("w"))];
        Same(expected, [.. parties.Select(party => party.Text("id"))], CommissionSplit.Apportion(input.Long("total").Yuan(), RoundingOf(input), weights));
    }

    internal static void Chain(JsonElement input, JsonElement expected)
    {
        Money amount = input.Long("amount").Yuan();
        Money merchant = 0L.Yuan();
        if (input.Find("from_base") is { } sale)
        {
            IReadOnlyList<Money> parts = CommissionSplit.Of(amount, SplitRounding.LargestRemainder, Rate.FromPartsPerMillion(sale.Long("ppm")));
            (amount, merchant) = (parts[0], parts[1]);
        }
        Cascade cascade = Cascade.Of([.. input.GetProperty("nodes").EnumerateArray().Select(Node)]);
        IReadOnlyList<Money> kept = cascade.Split(amount);
        string[] names = [.. cascade.Nodes.Select(node => node.Name)];
        bool named = input.Find("from_base") is not null || kept[^1].Sign > 0;
        Same(expected, named ? [.. names, "merchant"] : names, named ? [.. kept.SkipLast(1), merchant + kept[^1]] : kept.SkipLast(1));
    }

    internal static void Tier(JsonElement input, JsonElement expected)
    {
        Tier[] tiers = [.. input.GetProperty("tiers").EnumerateArray().Select(tier => new Tier(tier[0].GetInt64().Yuan(), Rate.FromPartsPerMillion(tier[1].GetInt64())))];
        TierTable table = input.Text("mode").As<TierMode>() == TierMode.Slab ? TierTable.Slab(tiers) : TierTable.Graduated(tiers);
        Assert.Equal(Longs(expected), Longs(input.GetProperty("amounts")).Select(amount => table.EarnedBy(amount.Yuan()).MinorUnits));
    }

    internal static void AvailableAt(JsonElement input, JsonElement expected)
    {
        Freeze freeze = PlanReader.FreezeOf(input.GetProperty("plan").GetProperty("freeze"));
        Assert.Equal(expected.EnumerateArray().Select(JsonReading.Instant), input.GetProperty("anchors").EnumerateArray().Select(anchor => freeze.AvailableAt(anchor.Instant())));
    }

    internal static void Exchange(JsonElement input, JsonElement expected)
    {
        MoneyRounding rounding = input.Text("rule") is "floor" ? MoneyRounding.Down : input.Text("rule").As<MoneyRounding>();
        ExchangeRate rate = ExchangeRate.Of(Currency.Usd, Currency.Cny, input.Long("num"), input.Long("den"), rounding);
        Assert.Equal(expected.GetInt64(), rate.Convert(Money.FromMinorUnits(input.Long("amount"), Currency.Usd)).MinorUnits);
    }

    internal static void MonthlyTax(JsonElement input, JsonElement expected) =>
        Assert.Equal(Longs(expected), Withheld(new LabourRemuneration(), [Longs(input.GetProperty("payments"))])[0]);

    internal static void CumulativeTax(JsonElement input, JsonElement expected) => Assert.Equal(
        expected.EnumerateArray().Select(Longs),
        Withheld(new PlatformRemuneration(), [.. input.GetProperty("months").EnumerateArray().Select(Longs)]));

    private static List<List<long>> Withheld(IWithholdingRule rule, List<List<long>> months)
    {
        List<WithheldIncome> earlier = [];
        List<List<long>> withheld = [];
        for (int month = 0; month < months.Count; month++)
        {
            withheld.Add([]);
            foreach (long payment in months[month])
            {
                DateOnly day = new DateOnly(2026, 1, 15).AddMonths(month);
                WithheldIncome income = new(day, payment.Yuan(), rule.Withhold(earlier, day, payment.Yuan()));
                earlier.Add(income);
                withheld[month].Add(income.Withheld.MinorUnits);
            }
        }
        return withheld;
    }

    private static CascadeNode Node(JsonElement node) => node.Find("keep") is { } amount
        ? CascadeNode.Keeping(node.Text("id"), amount.GetInt64().Yuan())
        : CascadeNode.Keeping(node.Text("id"), Rate.FromPartsPerMillion(node.Long("keep_ppm")));

    private static SplitRounding RoundingOf(JsonElement input) => (input.Find("rounding")?.GetString() ?? "largest_remainder").As<SplitRounding>();

    private static List<long> Longs(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetInt64())];

    private static void Same(JsonElement expected, IEnumerable<string> names, IEnumerable<Money> shares) => Assert.Equal(
        expected.EnumerateObject().Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Name} {share.Value.GetInt64()}")).Order(StringComparer.Ordinal),
        names.Zip(shares, (name, share) => string.Create(CultureInfo.InvariantCulture, $"{name} {share.MinorUnits}")).Order(StringComparer.Ordinal));
}
