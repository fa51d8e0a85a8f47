using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>Reads the events of a case, in their order of delivery, into the typed API.</summary>
internal sealed class EventReader
{
    private readonly Dictionary<string, Currency> _currencies = [];
    private readonly Currency _home;
    private JsonObject _plan;

    internal EventReader(JsonElement input)
    {
        JsonElement plan = input.GetProperty("plan");
        (_plan, _home) = (JsonObject.Create(plan)!, PlanReader.CurrencyOf(plan));
        foreach (JsonElement happened in input.GetProperty("events").EnumerateArray().Where(happened => happened.Text("type") == "paid"))
            _currencies.TryAdd(happened.Text("order"), CurrencyOf(happened));
    }

    internal CommissionEvent Read(JsonElement json)
    {
        json.KnowsOnly(
            "id", "type", "at", "order", "buyer", "referrer", "lines", "freight", "ccy", "amount", "line", "component", "user", "parent", "set", "refund_no", "payout", "target", "of", "ref");
        (EventId id, DateTimeOffset at) = (json.Event("id"), json.GetProperty("at").Instant());
        return json.Text("type") switch
        {
            "order_created" => OrderCreated.Of(id, at, json.Order(), json.Person("buyer")),
            "paid" => Paid(id, at, json),
            "received" => OrderReceived.Of(id, at, json.Order()),
            "cancelled" => OrderCancelled.Of(id, at, json.Order()),
            "refund" => Refund(id, at, json),
            "click" => LinkClicked.Of(id, at, json.Person("buyer"), json.Person("referrer")),
            "bind" => PersonBound.Of(id, at, json.Person("user"), json.Person("parent")),
            "rebind" => PersonBound.Rebound(id, at, json.Person("user"), json.Person("parent")),
            "disable" => PersonDisabled.Of(id, at, json.Person("user")),
            "plan_change" => PlanChanged.Of(id, at, PlanReader.Plan(Changed(json.GetProperty("set")))),
            "tick" => ClockTicked.Of(id, at),
            "payout" => json.Find("amount") is { } amount
                ? PayoutRequested.Of(id, at, json.Person("user"), Money.FromMinorUnits(amount.GetInt64(), CurrencyOf(json)))
                : PayoutRequested.Everything(id, at, json.Person("user"), CurrencyOf(json)),
            "payout_failed" => PayoutFailed.Of(id, at, json.Event("payout", "target", "of", "ref")),
            "reversal" => EventReversed.Of(id, at, json.Event("target", "of", "ref")),
            var type => throw new NotSupportedException($"An event {type} is not known."),
        };
    }

    private OrderPaid Paid(EventId id, DateTimeOffset at, JsonElement json)
    {
        Currency currency = CurrencyOf(json);
        Money? freight = json.Find("freight") is { } paid ? Money.FromMinorUnits(paid.GetInt64(), currency) : null;
        return OrderPaid.Of(id, at, json.Order(), json.Person("buyer"), json.GetProperty("lines").EnumerateArray().Select(line => Line(line, currency)), freight);
    }

    private static SaleLine Line(JsonElement line, Currency currency)
    {
        line.KnowsOnly("sku", "product", "cat", "list", "paid", "qty", "cost", "fee");
        string sku = line.Text("sku");
        Money? Amount(string name) => line.Find(name) is { } amount ? Money.FromMinorUnits(amount.GetInt64(), currency) : null;
        return SaleLine.Of(sku, Amount("paid")!.Value, line.Long("qty", 1), Amount("list"))
            .In(line.Find("cat")?.GetString(), line.Find("product")?.GetString() ?? sku) // the file names products by their only unit
            .Costing(Amount("cost"), Amount("fee"));
    }

    private OrderRefunded Refund(EventId id, DateTimeOffset at, JsonElement json)
    {
        Currency currency = json.Find("ccy") is { } stated ? Currency.FromCode(stated.GetString()!) : _currencies.GetValueOrDefault(json.Text("order"), _home);
        Money amount = Money.FromMinorUnits(json.Long("amount"), currency);
        OrderRefunded refund = (json.Find("component")?.GetString() ?? "goods").As<RefundComponent>() == RefundComponent.Freight
            ? OrderRefunded.OfFreight(id, at, json.Order(), amount)
            : OrderRefunded.Of(id, at, json.Order(), amount, json.Find("line")?.GetInt32());
        return json.Find("refund_no") is { } number ? refund.Numbered(number.GetString()!) : refund;
    }

    // A change states some terms anew; the others stay.
    private JsonElement Changed(JsonElement set)
    {
        _plan = JsonObject.Create(JsonSerializer.SerializeToElement(_plan))!;
        foreach (JsonProperty term in set.EnumerateObject())
            _plan[term.Name] = JsonNode.Parse(term.Value.GetRawText());
        return JsonSerializer.SerializeToElement(_plan);
    }

    private Currency CurrencyOf(JsonElement json) => json.Find("ccy") is { } code ? Currency.FromCode(code.GetString()!) : _home;
}
