using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Journal;

/// <summary>Commission events as JSON, one line each, and back: the same to the last tick and unit.</summary>
/// <remarks>
/// Every text has a <c>version</c> and a <c>type</c>, which is the name of the event's class. Amounts are minor units with their currency, times are ISO 8601
/// with their offset; a new plan is that of <see cref="CommissionPlanJson"/>. What an event does not have is left out, so that equal events have equal texts.
/// </remarks>
[TypeFormatterSource]
public sealed record CommissionEventFormat
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The format that knows China's rules of withholding.</summary>
    public static CommissionEventFormat Default { get; } = new();

    /// <summary>The rules of withholding that payouts may name. Default: those of China, as <c>China</c>.</summary>
    public ImmutableSortedDictionary<string, WithholdingSchedule> Schedules { get; init; } =
        ImmutableSortedDictionary<string, WithholdingSchedule>.Empty.Add("China", WithholdingSchedule.China);

    /// <summary>The text of an event.</summary>
    /// <exception cref="ArgumentException">The event has rules of withholding without a name here, a plan with a time zone that this machine does not know by its name, or a name that is no valid Unicode.</exception>
    public string Format(CommissionEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, OneLine))
            new EventWriter(json, this).Write(happened);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>The event of a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is no event; the message names the place in it and the value.</exception>
    public CommissionEvent Parse(string json, string source = "event")
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new EventReader(this).Read(new JsonPlace(document.RootElement, "$", source));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or OverflowException)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>For example <c>version 1, schedules China</c>.</summary>
    public override string ToString() => $"version {Version}, schedules {string.Join(", ", Schedules.Keys)}";

    /// <summary>The text itself, if it can be written and read again unchanged.</summary>
    internal static string RequireUnicode(string text)
    {
        try
        {
            _ = Strict.GetByteCount(text);
            return text;
        }
        catch (EncoderFallbackException error)
        {
            throw new ArgumentException($"'{text}' has half of a surrogate pair, which no text format can keep.", nameof(text), error);
        }
    }
}
