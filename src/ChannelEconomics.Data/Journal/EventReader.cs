using System.Globalization;
using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Journal;

/// <summary>Reads one event.</summary>
internal sealed class EventReader(CommissionEventFormat format)
{
    internal CommissionEvent Read(JsonPlace json)
    {
        if (json["version"].Count() != CommissionEventFormat.Version)
            throw json["version"].Wrong(string.Create(CultureInfo.InvariantCulture, $"is another version than {CommissionEventFormat.Version}"));
        EventId id = EventId.From(json["id"].Text());
        JsonPlace time = json["at"];
        if (!DateTimeOffset.TryParseExact(time.Text(), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset at))
            throw time.Wrong("is no time such as 2026-01-01T10:00:00.0000000+08:00");
        return json["type"].Text() switch
        {
            nameof(OrderPaid) => Paid(json, id, at),
            nameof(OrderRefunded) => Refunded(json, id, at),
            nameof(PayoutRequested) => Payout(json, id, at),
            nameof(OrderCreated) => OrderCreated.Of(id, at, Order(json), Person(json, "buyer")),
            nameof(OrderReceived) => OrderReceived.Of(id, at, Order(json)),
            nameof(OrderCancelled) => OrderCancelled.Of(id, at, Order(json)),
            nameof(LinkClicked) => LinkClicked.Of(id, at, Person(json, "buyer"), Person(json, "referrer")),
            nameof(PersonBound) => json.Maybe("anew") is null
                ? PersonBound.Of(id, at, Person(json, "person"), Person(json, "parent"))
                : PersonBound.Rebound(id, at, Person(json, "person"), Person(json, "parent")),
            nameof(PersonDisabled) => PersonDisabled.Of(id, at, Person(json, "person")),
            nameof(PayoutFailed) => PayoutFailed.Of(id, at, EventId.From(json["payout"].Text())),
            nameof(EventReversed) => EventReversed.Of(id, at, EventId.From(json["target"].Text())),
            nameof(ClockTicked) => ClockTicked.Of(id, at),
            nameof(PlanChanged) => PlanChanged.Of(id, at, PlanReader.Read(json["plan"])),
            _ => throw json["type"].Wrong("is no event that the journal knows"),
        };
    }

    private static OrderPaid Paid(JsonPlace json, EventId id, DateTimeOffset at)
    {
        OrderPaid paid = OrderPaid.Of(id, at, Order(json), Person(json, "buyer"), json["lines"].Items().Select(Line), Maybe(json, "freight"));
        if (json.Maybe("assigned") is { } assigned)
        {
            foreach (string role in assigned.Names())
                paid = paid.Assigning(role, Person(assigned, role));
        }
        return paid;
    }

    private static SaleLine Line(JsonPlace json)
    {
        SaleLine line = SaleLine.Of(json["sku"].Text(), Amount(json["paid"]), json["quantity"].Whole(), Amount(json["list"]));
        return line.In(json.Maybe("category")?.Text(), json.Maybe("product")?.Text()).Costing(Maybe(json, "cost"), Maybe(json, "fees"));
    }

    private static OrderRefunded Refunded(JsonPlace json, EventId id, DateTimeOffset at)
    {
        OrderRefunded refund = json["component"].Name<RefundComponent>() == RefundComponent.Freight
            ? OrderRefunded.OfFreight(id, at, Order(json), Amount(json["amount"]))
            : OrderRefunded.Of(id, at, Order(json), Amount(json["amount"]), json.Maybe("line") is { } line ? checked((int)line.Whole()) : null);
        return json.Maybe("number") is { } number ? refund.Numbered(number.Text()) : refund;
    }

    private PayoutRequested Payout(JsonPlace json, EventId id, DateTimeOffset at)
    {
        PayoutRequested payout =
            json.Maybe("party") is { } party ? PayoutRequested.ToParty(id, at, party.Text(), Amount(json["amount"]))
            : Maybe(json, "amount") is { } amount ? PayoutRequested.Of(id, at, Person(json, "person"), amount)
            : PayoutRequested.Everything(id, at, Person(json, "person"), Currency(json["currency"]));
        if (json.Maybe("conversion") is { } rate)
            payout = payout.Converted(ExchangeRate.Of(Currency(rate["from"]), Currency(rate["to"]), rate["numerator"].Whole(), rate["denominator"].Whole(), rate["rounding"].Name<MoneyRounding>()));
        if (json.Maybe("withholding") is not { } withholding)
            return payout;
        return format.Schedules.TryGetValue(withholding["schedule"].Text(), out WithholdingSchedule? schedule)
            ? payout.Taxed(withholding["payer"].Name<PayerKind>(), schedule)
            : throw withholding["schedule"].Wrong($"is no schedule among {string.Join(", ", format.Schedules.Keys)}");
    }

    private static OrderId Order(JsonPlace json) => OrderId.From(json["order"].Text());

    private static CustomerId Person(JsonPlace json, string name) => CustomerId.From(json[name].Text());

    private static Money? Maybe(JsonPlace json, string name) => json.Maybe(name) is { } amount ? Amount(amount) : null;

    private static Money Amount(JsonPlace json) => Money.FromMinorUnits(json["minorUnits"].Whole(), Currency(json["currency"]));

    private static Currency Currency(JsonPlace json) =>
        Values.Currency.TryFromCode(json.Text(), out Currency? currency) ? currency : throw json.Wrong("is no currency");
}
