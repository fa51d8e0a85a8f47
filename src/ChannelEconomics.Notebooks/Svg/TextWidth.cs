using System.Text;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>How wide a text will be, without a font at hand.</summary>
/// <remarks>
/// Advance widths of a common sans serif (thousandths of an em), widened by a margin since the reader's system font may be wider.
/// Wide scripts count one em a character.
/// </remarks>
internal static class TextWidth
{
    private const double Margin = 1.12;
    private const double BoldFactor = 1.09;
    private const int Unlisted = 600;
    private const string Ellipsis = "…";

    // From space (32) to tilde (126).
    private static readonly short[] Advances =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width in pixels at a font size in pixels.</summary>
    internal static double Of(string text, double fontSize, bool bold = false)
    {
        double thousandths = 0.0;
        foreach (Rune rune in text.EnumerateRunes()) thousandths += Advance(rune.Value);
        return thousandths / 1000.0 * fontSize * Margin * (bold ? BoldFactor : 1.0);
    }

    /// <summary>The text, cut with an ellipsis where it is wider than allowed.</summary>
    internal static string Fit(string text, double fontSize, double width, bool bold = false)
    {
        if (Of(text, fontSize, bold) <= width) return text;
        StringBuilder kept = new();
        double room = width - Of(Ellipsis, fontSize, bold);
        foreach (Rune rune in text.EnumerateRunes())
        {
            room -= Of(rune.ToString(), fontSize, bold);
            if (room < 0.0) break;
            kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The text in lines of at most a width; the last allowed line is cut.</summary>
    internal static List<string> Wrap(string text, double fontSize, double width, int mostLines, bool bold = false)
    {
        List<string> lines = [];
        string rest = text;
        while (rest.Length > 0 && lines.Count < mostLines - 1 && Of(rest, fontSize, bold) > width)
        {
            int split = SplitAt(rest, fontSize, width, bold);
            if (split == 0) break;
            lines.Add(rest[..split].TrimEnd());
            rest = rest[split..].TrimStart();
        }
        if (rest.Length > 0) lines.Add(Fit(rest, fontSize, width, bold));
        return lines;
    }

    private static int SplitAt(string text, double fontSize, double width, bool bold)
    {
        int split = 0, position = 0;
        double used = 0.0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += Of(rune.ToString(), fontSize, bold);
            if (used > width) break;
            position += rune.Utf16SequenceLength;
            if (Rune.IsWhiteSpace(rune) || IsWide(rune.Value)) split = position; // wide scripts break anywhere
        }
        return split;
    }

    private static int Advance(int codePoint) => codePoint switch
    {
        >= 32 and <= 126 => Advances[codePoint - 32],
        0x2212 or 0x00D7 => 584,
        0x2026 => 1000,
        0x00B7 => 333,
        0x00B9 or 0x00B2 or 0x00B3 or (>= 0x2070 and <= 0x207F) => 333,
        >= 0x0300 and <= 0x036F => 0,
        _ => IsWide(codePoint) ? 1000 : Unlisted,
    };

    internal static bool IsWide(int codePoint) => codePoint is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F000;
}
