using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Plans;

/// <summary>From JSON to a plan, with every value checked where it stands.</summary>
internal sealed class PlanReader
{
    private static readonly string[] Scopes = ["category", "product", "sku"];

    private readonly Currency _currency;

    private PlanReader(Currency currency) => _currency = currency;

    internal static CommissionPlan Read(JsonPlace root)
    {
        root.Only(
            "$schema", "format", "version", "about", "currency", "levels", "rules", "base", "freightEarns", "platform", "parties", "rounding", "caps", "floor",
            "attribution", "selfPurchase", "inactiveUpline", "onDisable", "freeze", "negativeBalance", "retainers", "jurisdiction", "reasonForMoreLevels");
        if (root["format"].Text() != CommissionPlanJson.FormatName)
            throw root["format"].Wrong($"is not '{CommissionPlanJson.FormatName}'");
        if (root["version"].Count() != CommissionPlanJson.Version)
            throw root["version"].Wrong($"is no version that is known here: this library reads version {CommissionPlanJson.Version}");
        _ = root.Maybe("about")?.Text();
        string code = root["currency"].Text();
        PlanReader reader = new(root["currency"].Made(() => Currency.FromCode(code)));
        CommissionTerms terms = reader.Terms(root);
        return root.Made(() => CommissionPlan.From(terms));
    }

    private CommissionTerms Terms(JsonPlace root) => new(_currency)
    {
        Levels = Each(root.Maybe("levels"), PayOf),
        Rules = Each(root.Maybe("rules"), RuleOf),
        Base = root.Maybe("base")?.Name<CommissionBase>() ?? default,
        FreightEarns = root.Maybe("freightEarns")?.Flag() ?? false,
        Platform = root.Maybe("platform") is { } platform ? PlatformOf(platform.Only("rate", "of")) : null,
        Parties = Each(root.Maybe("parties"), PartyOf),
        Rounding = root.Maybe("rounding")?.Name<SplitRounding>() ?? default,
        Caps = Each(root.Maybe("caps"), CapOf),
        Floor = root.Maybe("floor") is { } floor ? MoneyOf(floor) : null,
        Attribution = root.Maybe("attribution") is { } attribution ? AttributionOf(attribution.Only("mode", "days", "at")) : Attribution.ByBindings,
        SelfPurchase = root.Maybe("selfPurchase")?.Name<SelfPurchase>() ?? default,
        InactiveUpline = root.Maybe("inactiveUpline")?.Name<InactiveUpline>() ?? default,
        OnDisable = root.Maybe("onDisable")?.Name<DisablePolicy>() ?? default,
        Freeze = root.Maybe("freeze") is { } freeze ? FreezeOf(freeze.Only("days", "zone")) : Freeze.None,
        NegativeBalance = root.Maybe("negativeBalance")?.Name<NegativeBalance>() ?? default,
        Retainers = Each(root.Maybe("retainers"), RetainerOf),
        Jurisdiction = root.Maybe("jurisdiction")?.Name<Jurisdiction>() ?? default,
        ReasonForMoreLevels = root.Maybe("reasonForMoreLevels")?.Text(),
    };

    private Pay PayOf(JsonPlace place)
    {
        if (place.IsText)
        {
            Rate rate = RateOf(place);
            return place.Made(() => Pay.Of(rate));
        }
        place.Only("perUnit", "tiers", "mode", "period", "zone");
        if (place.Maybe("perUnit") is { } unit)
        {
            place.Only("perUnit");
            Money amount = MoneyOf(unit);
            return unit.Made(() => Pay.PerUnit(amount));
        }
        Tier[] tiers = [.. place["tiers"].Items().Select(tier => new Tier(MoneyOf(tier.Only("from", "rate")["from"]), RateOf(tier["rate"])))];
        TierMode mode = place.Maybe("mode")?.Name<TierMode>() ?? default;
        TierTable table = place["tiers"].Made(() => mode == TierMode.Slab ? TierTable.Slab(tiers) : TierTable.Graduated(tiers));
        (BookPeriod period, TimeZoneInfo? zone) = (place.Maybe("period")?.Name<BookPeriod>() ?? default, ZoneOf(place));
        return place.Made(() => Pay.ByVolume(table, period, zone));
    }

    private PayRule RuleOf(JsonPlace place)
    {
        place.Only("category", "product", "sku", "memberTier", "from", "until", "levels");
        string[] scopes = [.. Scopes.Where(name => place.Maybe(name) is not null)];
        if (scopes.Length > 1)
            throw place.Wrong($"speaks of {string.Join(" and of ", scopes)}; a rule speaks of one");
        Pay?[] levels = [.. place["levels"].Items().Select(level => level.IsNull ? null : PayOf(level))];
        string? key = scopes.Length == 0 ? null : place[scopes[0]].Text();
        PayRule rule = place.Made(() => scopes switch
        {
            ["category"] => PayRule.ForCategory(key!, levels),
            ["product"] => PayRule.ForProduct(key!, levels),
            ["sku"] => PayRule.ForSku(key!, levels),
            _ => PayRule.ForEverything(levels),
        });
        if (place.Maybe("memberTier") is { } tier)
        {
            string name = tier.Text();
            rule = tier.Made(() => rule.ForTier(name));
        }
        if (place.Maybe("from") is null && place.Maybe("until") is null) return rule;
        (DateTimeOffset from, DateTimeOffset until) = (InstantOf(place["from"]), InstantOf(place["until"]));
        return place["until"].Made(() => rule.During(from, until));
    }

    private static PlatformFee PlatformOf(JsonPlace place)
    {
        (Rate rate, PlatformBase of) = (RateOf(place["rate"]), place.Maybe("of")?.Name<PlatformBase>() ?? default);
        return place["rate"].Made(() => PlatformFee.Of(rate, of));
    }

    private PlanParty PartyOf(JsonPlace place)
    {
        PartyRecipient recipient = place.Only("name", "pay", "recipient", "cascade").Maybe("recipient")?.Name<PartyRecipient>() ?? default;
        Pay pay = PayOf(place["pay"]);
        if (recipient == PartyRecipient.Buyer)
        {
            place.Only("pay", "recipient");
            return PlanParty.Cashback(pay);
        }
        string name = place["name"].Text();
        if (place.Maybe("cascade") is { } cascade)
        {
            place.Only("name", "pay", "cascade");
            CascadeNode[] nodes = [.. cascade.Items().Select(NodeOf)];
            return place.Made(() => PlanParty.Through(name, pay, Cascade.Of(nodes)));
        }
        return place.Made(() => recipient == PartyRecipient.Assigned ? PlanParty.AssignedByOrder(name, pay) : PlanParty.Named(name, pay));
    }

    private CascadeNode NodeOf(JsonPlace place)
    {
        JsonPlace keeps = place.Only("name", "keeps")["keeps"];
        string name = place["name"].Text();
        if (keeps.Text().EndsWith('%'))
        {
            Rate rate = RateOf(keeps);
            return place.Made(() => CascadeNode.Keeping(name, rate));
        }
        Money amount = MoneyOf(keeps);
        return place.Made(() => CascadeNode.Keeping(name, amount));
    }

    private Cap CapOf(JsonPlace place)
    {
        CapScope scope = place.Only("scope", "amount", "period", "zone")["scope"].Name<CapScope>();
        if (scope != CapScope.PersonPeriod) place.Only("scope", "amount");
        (Money amount, BookPeriod period, TimeZoneInfo? zone) = (MoneyOf(place["amount"]), place.Maybe("period")?.Name<BookPeriod>() ?? default, ZoneOf(place));
        return place.Made(() => scope switch
        {
            CapScope.Order => Cap.PerOrder(amount),
            CapScope.PersonOrder => Cap.PerPersonAndOrder(amount),
            _ => Cap.PerPerson(amount, period, zone),
        });
    }

    private static Attribution AttributionOf(JsonPlace place)
    {
        AttributionMode mode = place["mode"].Name<AttributionMode>();
        if (mode is AttributionMode.Bindings or AttributionMode.Permanent) place.Only("mode", "at");
        int? days = mode == AttributionMode.Protection ? place["days"].Count() : place.Maybe("days")?.Count();
        AttributionMoment moment = place.Maybe("at")?.Name<AttributionMoment>() ?? default;
        Attribution found = mode switch
        {
            AttributionMode.LastClick => Attribution.LastClick(days),
            AttributionMode.FirstClick => Attribution.FirstClick(days),
            AttributionMode.Permanent => Attribution.Permanent,
            AttributionMode.Protection => Attribution.Protected(days!.Value),
            _ => Attribution.ByBindings,
        };
        return found.At(moment);
    }

    private static Freeze FreezeOf(JsonPlace place)
    {
        int days = place["days"].Count();
        return ZoneOf(place) is { } zone ? Freeze.ForLocalDays(days, zone) : Freeze.ForDays(days);
    }

    private Retainer RetainerOf(JsonPlace place)
    {
        place.Only("name", "person", "amount", "from", "due");
        (string name, string person, Money amount) = (place["name"].Text(), place["person"].Text(), MoneyOf(place["amount"]));
        DateTimeOffset due = InstantOf(place["due"]);
        DateTimeOffset? from = place.Maybe("from") is { } start ? InstantOf(start) : null;
        return place.Made(() => from is { } since
            ? Retainer.Minimum(name, CustomerId.From(person), amount, since, due)
            : Retainer.SlotFee(name, CustomerId.From(person), amount, due));
    }

    private static Rate RateOf(JsonPlace place)
    {
        string text = place.Text();
        return place.Made(() => Rate.Parse(text));
    }

    /// <summary>An amount with its code, or one in the plan's currency.</summary>
    private Money MoneyOf(JsonPlace place)
    {
        string text = place.Text();
        return place.Made(() => Money.Parse(text, Currency.TryFromCode(text.Split(' ')[0], out Currency? stated) ? stated : _currency));
    }

    private static DateTimeOffset InstantOf(JsonPlace place) =>
        DateTimeOffset.TryParseExact(place.Text(), PlanWriter.InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)
            ? instant
            : throw place.Wrong("is no instant with its offset, such as 2026-06-18T00:00:00+08:00");

    private static TimeZoneInfo? ZoneOf(JsonPlace place)
    {
        if (place.Maybe("zone") is not { } zone) return null;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text(), out TimeZoneInfo? found) ? found : throw zone.Wrong("is no time zone that is known here, such as Asia/Shanghai");
    }

    private static ImmutableArray<T> Each<T>(JsonPlace? list, Func<JsonPlace, T> read) => list is { } items ? [.. items.Items().Select(read)] : [];
}
