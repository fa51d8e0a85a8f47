using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>How a path table is written.</summary>
[TypeFormatterSource]
public sealed record PathCsvOptions
{
    /// <summary>Columns path, conversions and without; channels separated by <c>&gt;</c>; no value.</summary>
    public static PathCsvOptions Default { get; } = new();

    /// <summary>The header of the paths; <c>path</c> by default.</summary>
    public string PathColumn { get; init => field = Required(value); } = "path";

    /// <summary>The header of the numbers of journeys that converted; <c>conversions</c> by default.</summary>
    public string ConversionsColumn { get; init => field = Required(value); } = "conversions";

    /// <summary>The header of the numbers of journeys that did not; <c>without</c> by default, and nothing when the table leaves them out.</summary>
    public string? WithoutColumn { get; init; } = "without";

    /// <summary>The header of the values of the conversions, and their currency; nothing by default.</summary>
    public (string Column, Currency Currency)? Value { get; init; }

    /// <summary>What stands between two channels, white space around it left aside; <c>&gt;</c> by default. Any length: <c>-&gt;</c> is one separator.</summary>
    public string Separator { get; init => field = Required(value.Trim()); } = ">";

    /// <summary>How many problems are kept in full; the others are counted. 1,000 by default.</summary>
    public int MaxStoredProblems { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of problems is not negative."); } = 1000;

    private static string Required(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text;
    }
}
