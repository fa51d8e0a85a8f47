using System.Buffers;
using ChannelEconomics.Data;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>Reads off one amount how a file writes all of them.</summary>
internal static class SampleAmount
{
    /// <summary>The digits of a group of thousands; after a separator, any other count makes it the decimal one.</summary>
    private const int GroupLength = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(".,'\u00A0\u202F ");

    /// <summary>The format of a sample such as "¥1,234.50", "1.234,50" or "12,5".</summary>
    /// <remarks>Of two separators the last one stands before the decimals; a single one does, unless exactly three digits follow.</remarks>
    /// <exception cref="ArgumentException">The sample has no digit.</exception>
    internal static AmountFormat Format(string sample)
    {
        string core = sample.Trim().Trim([.. sample.Where(letter => !char.IsAsciiDigit(letter))]);
        if (core.Length == 0) throw new ArgumentException($"The sample amount '{sample}' has no digit; write one as the file does, such as 1,234.50.", nameof(sample));
        bool hasCurrency = core.Length < sample.Trim().TrimStart('-').Length;
        char[] used = [.. core.Where(letter => Separators.Contains(letter)).Distinct()];
        int last = core.AsSpan().LastIndexOfAny(Separators);
        bool endsInDecimals = used.Length > 1 || (used.Length == 1 && core.Length - last - 1 != GroupLength);
        char decimalSeparator = endsInDecimals ? core[last] : used is [','] ? '.' : used is ['.'] ? ',' : '.';
        return AmountFormat.Default with
        {
            DecimalSeparator = decimalSeparator,
            ThousandsSeparator = used.Where(separator => separator != decimalSeparator).Select(separator => (char?)separator).FirstOrDefault(),
            AllowCurrency = hasCurrency,
        };
    }
}
