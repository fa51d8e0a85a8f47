using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Plans;

/// <summary>From a plan to JSON; terms that have their default are left out.</summary>
internal sealed class PlanWriter(Utf8JsonWriter json)
{
    /// <summary>How instants are written, and with Z for UTC may be written.</summary>
    internal static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    internal void Write(CommissionTerms terms, string? about)
    {
        json.WriteStartObject();
        json.WriteString("format", CommissionPlanJson.FormatName);
        json.WriteNumber("version", CommissionPlanJson.Version);
        Text("about", about);
        json.WriteString("currency", terms.Currency.Code);
        Unless(default, "jurisdiction", terms.Jurisdiction);
        Text("reasonForMoreLevels", terms.ReasonForMoreLevels);
        Unless(default, "base", terms.Base);
        if (terms.FreightEarns) json.WriteBoolean("freightEarns", true);
        if (terms.Platform is { } platform)
        {
            json.WriteStartObject("platform");
            json.WriteString("rate", platform.Rate.ToString());
            Unless(default, "of", platform.Base);
            json.WriteEndObject();
        }
        Each("parties", terms.Parties, Party);
        Each("levels", terms.Levels, Pay);
        Each("rules", terms.Rules, Rule);
        Unless(default, "rounding", terms.Rounding);
        Each("caps", terms.Caps, Cap);
        Amount("floor", terms.Floor);
        if (terms.Attribution != Attribution.ByBindings) Attributed(terms.Attribution);
        Unless(default, "selfPurchase", terms.SelfPurchase);
        Unless(default, "inactiveUpline", terms.InactiveUpline);
        Unless(default, "onDisable", terms.OnDisable);
        if (terms.Freeze != Freeze.None)
        {
            json.WriteStartObject("freeze");
            json.WriteNumber("days", terms.Freeze.Days);
            Zone(terms.Freeze.Zone);
            json.WriteEndObject();
        }
        Unless(default, "negativeBalance", terms.NegativeBalance);
        Each("retainers", terms.Retainers, Retained);
        json.WriteEndObject();
    }

    private void Pay(Pay? pay)
    {
        if (pay is null)
        {
            json.WriteNullValue();
            return;
        }
        if (pay.Rate is { } rate)
        {
            json.WriteStringValue(rate.ToString());
            return;
        }
        json.WriteStartObject();
        Amount("perUnit", pay.Unit);
        if (pay.Tiers is { } tiers)
        {
            Unless(default, "mode", tiers.Mode);
            Each("tiers", tiers.Tiers, tier =>
            {
                json.WriteStartObject();
                Amount("from", tier.From);
                json.WriteString("rate", tier.Rate.ToString());
                json.WriteEndObject();
            });
            Unless(default, "period", pay.Period);
            Zone(pay.Zone);
        }
        json.WriteEndObject();
    }

    private void Rule(PayRule rule)
    {
        json.WriteStartObject();
        if (rule.Scope != RuleScope.Everything) json.WriteString(rule.Scope.ToString().ToLowerInvariant(), rule.Key);
        Text("memberTier", rule.MemberTier);
        Instant("from", rule.From);
        Instant("until", rule.Until);
        json.WriteStartArray("levels");
        foreach (Pay? level in rule.Levels) Pay(level);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Party(PlanParty party)
    {
        json.WriteStartObject();
        if (party.Recipient != PartyRecipient.Buyer) json.WriteString("name", party.Name);
        Unless(default, "recipient", party.Recipient);
        json.WritePropertyName("pay");
        Pay(party.Pay);
        if (party.Cascade is { } cascade)
        {
            Each("cascade", cascade.Nodes, node =>
            {
                json.WriteStartObject();
                json.WriteString("name", node.Name);
                Text("keeps", node.Rate?.ToString());
                Amount("keeps", node.Amount);
                json.WriteEndObject();
            });
        }
        json.WriteEndObject();
    }

    private void Cap(Cap cap)
    {
        json.WriteStartObject();
        json.WriteString("scope", cap.Scope.ToString());
        Amount("amount", cap.Amount);
        Unless(default, "period", cap.Period);
        Zone(cap.Zone);
        json.WriteEndObject();
    }

    private void Attributed(Attribution attribution)
    {
        json.WriteStartObject("attribution");
        json.WriteString("mode", attribution.Mode.ToString());
        if (attribution.Mode == AttributionMode.Protection) json.WriteNumber("days", attribution.Protection.Days);
        else if (attribution.Window is { } window) json.WriteNumber("days", window.Days);
        Unless(default, "at", attribution.Moment);
        json.WriteEndObject();
    }

    private void Retained(Retainer retainer)
    {
        json.WriteStartObject();
        json.WriteString("name", retainer.Name);
        json.WriteString("person", retainer.Person.Value);
        Amount("amount", retainer.Amount);
        Instant("from", retainer.From);
        Instant("due", retainer.Due);
        json.WriteEndObject();
    }

    private void Each<T>(string name, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (T item in items) write(item);
        json.WriteEndArray();
    }

    private void Unless<T>(T usual, string name, T value) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(usual, value)) json.WriteString(name, value.ToString());
    }

    private void Text(string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private void Amount(string name, Money? amount)
    {
        if (amount is { } given) json.WriteString(name, string.Create(CultureInfo.InvariantCulture, $"{given.Currency} {given.Amount}"));
    }

    private void Instant(string name, DateTimeOffset? instant) => Text(name, instant?.ToString(InstantFormats[0], CultureInfo.InvariantCulture));

    private void Zone(TimeZoneInfo? zone)
    {
        if (zone is null) return;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out TimeZoneInfo? known) || !known.HasSameRules(zone))
            throw new ArgumentException($"Time zone '{zone.Id}' is none that this machine knows by its name, so no file can name it.", nameof(zone));
        json.WriteString("zone", zone.Id);
    }
}
