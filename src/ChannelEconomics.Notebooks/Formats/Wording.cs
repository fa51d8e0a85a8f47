using System.Text;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>Text of unknown origin, made fit for a document.</summary>
internal static class Wording
{
    /// <summary>The text without what XML cannot carry, and what turns the text around it: a control character, a broken surrogate, or an override of the direction becomes U+FFFD.</summary>
    internal static string Printable(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            clean.Append(IsPrintable(rune.Value) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }

    /// <summary>The text on one line.</summary>
    internal static string OneLine(string text) =>
        string.Join(' ', Printable(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"one row", "2 rows", "1,234 rows".</summary>
    internal static string Count(int count, string noun) => Count(count, noun, noun + "s");

    /// <summary>"1 category", "2 categories".</summary>
    internal static string Count(int count, string noun, string nouns) => count == 1 ? $"1 {noun}" : $"{Numerals.Fixed(count, 0)} {nouns}";

    private static bool IsPrintable(int codePoint) =>
        codePoint is '\t' or '\n' or '\r' || (codePoint >= 0x20 && codePoint is not (>= 0x7F and <= 0x9F) and not 0x202D and not 0x202E and not 0xFFFE and not 0xFFFF);
}
