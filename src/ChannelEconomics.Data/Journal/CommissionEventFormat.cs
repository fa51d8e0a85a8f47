using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Journal;

/// <summary>Commission events as JSON, one line each, and back: the same to the last tick and unit.</summary>
/// <remarks>
/// Every text has a <c>version</c> and a <c>type</c>, which is the name of the event's class. Amounts are minor units with their currency, times are ISO 8601
/// with their offset. What an event does not have is left out, so that equal events have equal texts.
/// </remarks>
[TypeFormatterSource]
public sealed record CommissionEventFormat
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The format that knows China's rules of withholding and cannot write changes of plan.</summary>
    public static CommissionEventFormat Default { get; } = new();

    /// <summary>How the plan of a <see cref="PlanChanged"/> becomes text. Default: not at all, and such an event is refused.</summary>
    public Func<CommissionPlan, string>? WritePlan { get; init; }

    /// <summary>How that text becomes a plan again. Default: not at all.</summary>
    public Func<string, CommissionPlan>? ReadPlan { get; init; }

    /// <summary>The rules of withholding that payouts may name. Default: those of China, as <c>China</c>.</summary>
    public ImmutableSortedDictionary<string, WithholdingSchedule> Schedules { get; init; } =
        ImmutableSortedDictionary<string, WithholdingSchedule>.Empty.Add("China", WithholdingSchedule.China);

    /// <summary>The text of an event.</summary>
    /// <exception cref="ArgumentException">The event has a plan or rules of withholding that this format cannot write, or a name that is no valid Unicode.</exception>
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
            return new EventReader(this, source).Read(new JsonPlace(document.RootElement, "$", source));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or OverflowException)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>For example <c>version 1, schedules China, without plans</c>.</summary>
    public override string ToString() => $"version {Version}, schedules {string.Join(", ", Schedules.Keys)}, {(WritePlan is null ? "without" : "with")} plans";

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
