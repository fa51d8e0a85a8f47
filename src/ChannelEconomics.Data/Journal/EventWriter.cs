using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Journal;

/// <summary>Writes one event.</summary>
internal sealed class EventWriter(Utf8JsonWriter json, CommissionEventFormat format)
{
    internal void Write(CommissionEvent happened)
    {
        json.WriteStartObject();
        json.WriteNumber("version", CommissionEventFormat.Version);
        json.WriteString("type", happened.GetType().Name);
        Text("id", happened.Id.Value);
        Text("at", happened.At.ToString("O", CultureInfo.InvariantCulture));
        switch (happened)
        {
            case OrderPaid paid: Write(paid); break;
            case OrderRefunded refund: Write(refund); break;
            case PayoutRequested payout: Write(payout); break;
            case OrderCreated created: Texts(("order", created.Order.Value), ("buyer", created.Buyer.Value)); break;
            case OrderReceived received: Texts(("order", received.Order.Value)); break;
            case OrderCancelled cancelled: Texts(("order", cancelled.Order.Value)); break;
            case LinkClicked click: Texts(("buyer", click.Buyer.Value), ("referrer", click.Referrer.Value)); break;
            case PersonDisabled disabled: Texts(("person", disabled.Person.Value)); break;
            case PayoutFailed failed: Texts(("payout", failed.Payout.Value)); break;
            case EventReversed reversed: Texts(("target", reversed.Target.Value)); break;
            case ClockTicked: break;
            case PersonBound bound:
                Texts(("person", bound.Person.Value), ("parent", bound.Parent.Value));
                if (bound.Anew) json.WriteBoolean("anew", true);
                break;
            case PlanChanged changed:
                json.WritePropertyName("plan");
                new PlanWriter(json).Write(changed.Plan.Terms, about: null);
                break;
            default: throw new ArgumentException($"{happened.GetType().Name} is no event that the journal knows.", nameof(happened));
        }
        json.WriteEndObject();
    }

    private void Write(OrderPaid paid)
    {
        Texts(("order", paid.Order.Value), ("buyer", paid.Buyer.Value));
        json.WriteStartArray("lines");
        foreach (SaleLine line in paid.Lines)
        {
            json.WriteStartObject();
            Text("sku", line.Sku);
            if (line.Product is { } product) Text("product", product);
            if (line.Category is { } category) Text("category", category);
            json.WriteNumber("quantity", line.Quantity);
            Amount("list", line.List);
            Amount("paid", line.Paid);
            Amount("cost", line.Cost);
            Amount("fees", line.Fees);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Amount("freight", paid.Freight);
        if (paid.Assigned.IsEmpty) return;
        json.WriteStartObject("assigned");
        foreach ((string role, CustomerId person) in paid.Assigned)
            Text(role, person.Value);
        json.WriteEndObject();
    }

    private void Write(OrderRefunded refund)
    {
        Text("order", refund.Order.Value);
        Amount("amount", refund.Amount);
        Text("component", refund.Component.ToString());
        if (refund.Line is { } line) json.WriteNumber("line", line);
        if (refund.Number is { } number) Text("number", number);
    }

    private void Write(PayoutRequested payout)
    {
        if (payout.Person is { } person) Text("person", person.Value);
        else Text("party", payout.Payee.Name);
        Text("currency", payout.Currency.Code);
        Amount("amount", payout.Amount);
        if (payout.Conversion is { } rate) Write(rate);
        if (payout.Withholding is { } schedule) Write(schedule, payout.Payer);
    }

    private void Write(ExchangeRate rate)
    {
        json.WriteStartObject("conversion");
        Texts(("from", rate.From.Code), ("to", rate.To.Code), ("rounding", rate.Rounding.ToString()));
        json.WriteNumber("numerator", rate.Numerator);
        json.WriteNumber("denominator", rate.Denominator);
        json.WriteEndObject();
    }

    private void Write(WithholdingSchedule schedule, PayerKind payer)
    {
        string name = format.Schedules.FirstOrDefault(known => ReferenceEquals(known.Value, schedule)).Key
            ?? throw new ArgumentException($"The rules of withholding '{schedule}' have no name: add them to {nameof(CommissionEventFormat.Schedules)}.");
        json.WriteStartObject("withholding");
        Texts(("schedule", name), ("payer", payer.ToString()));
        json.WriteEndObject();
    }

    private void Amount(string name, Money? amount)
    {
        if (amount is not { } given) return;
        json.WriteStartObject(name);
        json.WriteNumber("minorUnits", given.MinorUnits);
        json.WriteString("currency", given.Currency.Code);
        json.WriteEndObject();
    }

    private void Texts(params ReadOnlySpan<(string Name, string Value)> members)
    {
        foreach ((string name, string value) in members)
            Text(name, value);
    }

    private void Text(string name, string value) =>
        json.WriteString(CommissionEventFormat.RequireUnicode(name), CommissionEventFormat.RequireUnicode(value));
}
