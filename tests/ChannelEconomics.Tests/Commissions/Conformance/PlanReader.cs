using System.Text.Json;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>Reads the plans of the cases into the typed API.</summary>
internal static class PlanReader
{
    private static readonly string[] Keys =
    [
        "ccy", "rates", "fixed", "base", "freight_in_base", "platform_ppm", "platform_base", "freeze", "attribution", "self_purchase", "compression", "negative_balance",
        "cap_user_month", "cap_user_day", "cap_user_year", "cap_user", "cap_user_order", "cap_order", "floor", "on_disable", "jurisdiction", "levels_override_reason", "rounding",
    ];

    internal static CommissionPlan Plan(JsonElement plan)
    {
        plan.KnowsOnly(Keys);
        Currency currency = CurrencyOf(plan);
        JsonElement? rates = plan.Find("rates");
        JsonElement? standard = rates?.Find("default");
        return CommissionPlan.From(new CommissionTerms(currency)
        {
            Levels = standard is { } levels ? [.. levels.EnumerateArray().Select(ppm => Pay.Of(Ppm(ppm)))] : [],
            Rules = [.. Rules(plan, rates, currency)],
            Base = plan.Find("base")?.GetString() switch
            {
                null or "paid" => CommissionBase.Paid,
                "net" or "net_of_fees" => CommissionBase.NetOfFees,
                var name => name.As<CommissionBase>(),
            },
            FreightEarns = plan.Find("freight_in_base")?.GetBoolean() ?? false,
            Platform = plan.Find("platform_ppm") is { } fee ? PlatformFee.Of(Ppm(fee), (plan.Find("platform_base")?.GetString() ?? "goods") == "gross" ? PlatformBase.Gross : PlatformBase.Goods) : null,
            Freeze = plan.Find("freeze") is { } freeze ? FreezeOf(freeze) : Freeze.None,
            Attribution = plan.Find("attribution") is { } rule ? AttributionOf(rule) : Attribution.ByBindings,
            SelfPurchase = plan.Find("self_purchase")?.GetString() switch
            {
                null or "deny_all" or "deny" => SelfPurchase.Deny,
                "self_as_l1" => SelfPurchase.AsLevelOne,
                var name => name.As<SelfPurchase>(),
            },
            InactiveUpline = plan.Find("compression")?.GetString() switch
            {
                null or "none" => InactiveUpline.LeaveGap,
                "dynamic" => InactiveUpline.Compress,
                var name => name.As<InactiveUpline>(),
            },
            NegativeBalance = plan.Find("negative_balance")?.GetString() is "absorb" ? NegativeBalance.Absorb : NegativeBalance.CarryDebt,
            OnDisable = (plan.Find("on_disable")?.GetString() ?? "keep").As<DisablePolicy>(),
            Rounding = (plan.Find("rounding")?.GetString() ?? "largest_remainder").As<SplitRounding>(),
            Caps = [.. Caps(plan, currency)],
            Floor = plan.Find("floor") is { } floor ? Money.FromMinorUnits(floor.GetInt64(), currency) : null,
            Jurisdiction = plan.Find("jurisdiction")?.GetString() is "CN" ? Jurisdiction.China : Jurisdiction.Unguarded,
            ReasonForMoreLevels = plan.Find("levels_override_reason")?.GetString(),
        });
    }

    internal static Currency CurrencyOf(JsonElement plan) => Currency.FromCode(plan.Find("ccy")?.GetString() ?? "CNY");

    internal static Freeze FreezeOf(JsonElement freeze)
    {
        int days = (int)freeze.Long("days");
        return freeze.Text("mode") switch
        {
            "instant" => Freeze.ForDays(days),
            "local_day" => Freeze.ForLocalDays(days, Zone(freeze)),
            var mode => throw new NotSupportedException($"A freeze by {mode} is not known."),
        };
    }

    internal static string CodeOf(PlanFaultCode code) => code == PlanFaultCode.RatesExceedOneHundredPercent ? "rates_exceed_100pct" : code.Snake();

    private static IEnumerable<PayRule> Rules(JsonElement plan, JsonElement? rates, Currency currency)
    {
        rates?.KnowsOnly("default", "category", "product", "sku");
        foreach ((string name, Func<string, Pay?[], PayRule> rule) in new (string, Func<string, Pay?[], PayRule>)[]
        {
            ("category", (key, pays) => PayRule.ForCategory(key, pays)), ("product", (key, pays) => PayRule.ForProduct(key, pays)), ("sku", (key, pays) => PayRule.ForSku(key, pays)),
        })
        {
            if (rates?.Find(name) is not { } table) continue;
            foreach (JsonProperty row in table.EnumerateObject())
                yield return rule(row.Name, [.. row.Value.EnumerateArray().Select(ppm => Pay.Of(Ppm(ppm)))]);
        }
        if (plan.Find("fixed") is not { } amounts) yield break;
        foreach (JsonProperty row in amounts.EnumerateObject())
            yield return PayRule.ForSku(row.Name, [.. row.Value.EnumerateArray().Select(amount => Pay.PerUnit(Money.FromMinorUnits(amount.GetInt64(), currency)))]);
    }

    private static IEnumerable<Cap> Caps(JsonElement plan, Currency currency)
    {
        foreach ((string name, BookPeriod period) in new[] { ("cap_user_day", BookPeriod.Day), ("cap_user_month", BookPeriod.Month), ("cap_user_year", BookPeriod.Year), ("cap_user", BookPeriod.Ever) })
        {
            if (plan.Find(name) is { } cap)
                yield return Cap.PerPerson(AmountOf(cap), period, period == BookPeriod.Ever ? null : Zone(cap));
        }
        if (plan.Find("cap_user_order") is { } personal) yield return Cap.PerPersonAndOrder(AmountOf(personal));
        if (plan.Find("cap_order") is { } common) yield return Cap.PerOrder(AmountOf(common));

        Money AmountOf(JsonElement cap) => Money.FromMinorUnits(cap.ValueKind == JsonValueKind.Number ? cap.GetInt64() : cap.Long("amount"), currency);
    }

    private static Attribution AttributionOf(JsonElement rule)
    {
        rule.KnowsOnly("mode", "window_days", "protect_days", "attribute_at");
        int? window = rule.Find("window_days")?.GetInt32();
        Attribution attribution = rule.Text("mode") switch
        {
            "last_click" => Attribution.LastClick(window),
            "first_click" => Attribution.FirstClick(window),
            "permanent" => Attribution.Permanent,
            "protect" => Attribution.Protected((int)rule.Long("protect_days")),
            var mode => throw new NotSupportedException($"Attribution by {mode} is not known."),
        };
        return attribution.At(rule.Find("attribute_at")?.GetString() is "order_created" ? AttributionMoment.OrderCreation : AttributionMoment.Payment);
    }

    private static TimeZoneInfo Zone(JsonElement element) => TimeZoneInfo.FindSystemTimeZoneById(element.Text("tz"));

    private static Rate Ppm(JsonElement ppm) => Rate.FromPartsPerMillion(ppm.GetInt64());
}
