using System.Collections.Immutable;
using System.Text;

namespace ChannelEconomics.Data.Parsing;

/// <summary>How a delimited file is written, whatever its rows mean.</summary>
internal sealed record TableFormat(char? Separator, Encoding? Encoding, ImmutableArray<string> DateFormats, TimeZoneInfo TimeZone, int MaxStoredProblems)
{
    /// <summary>How messages call the encoding.</summary>
    internal string EncodingName => (Encoding ?? Encoding.UTF8).WebName.ToUpperInvariant();

    internal static char? Validated(char? separator) => separator is '"' or '\r' or '\n' or '\0' or > '\x7F'
        ? throw new ArgumentOutOfRangeException(nameof(separator), separator, "A separator is an ASCII character other than a quote, a line end or NUL.")
        : separator;

    internal static int ValidatedProblems(int most) =>
        most > 0 ? most : throw new ArgumentOutOfRangeException(nameof(most), most, "MaxStoredProblems must be positive.");

    /// <summary>The name of a column that every row needs; nothing leaves it to be guessed.</summary>
    internal static string? RequiredColumn(string? value, string name, string why) => value is null || !string.IsNullOrWhiteSpace(value)
        ? value?.Trim()
        : throw new ArgumentException($"{name} must name a column: {why}", name);
}
