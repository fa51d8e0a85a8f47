using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Values as they may be printed in a message: in quotes, on one line, without invisible characters, and not too long.</summary>
internal static class Shown
{
    private const int MaxCharacters = 60;

    internal static string Quoted(ReadOnlySpan<char> value) => Quoted(Encoding.UTF8.GetBytes(value.ToArray()));

    /// <summary>A value in UTF-8; bytes that are not are shown as <c>\xE9</c>.</summary>
    internal static string Quoted(ReadOnlySpan<byte> value)
    {
        StringBuilder text = new("\"");
        for (int shown = 0; !value.IsEmpty; shown++)
        {
            if (shown == MaxCharacters) return text.Append("…\"").ToString();
            if (Rune.DecodeFromUtf8(value, out Rune rune, out int used) == OperationStatus.Done)
                Append(text, rune);
            else
                foreach (byte invalid in value[..used])
                    text.Append(CultureInfo.InvariantCulture, $"\\x{invalid:X2}");
            value = value[used..];
        }
        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case '"': text.Append("\\\""); break;
            case '\\': text.Append(@"\\"); break;
            default:
                if (IsVisible(rune))
                    text.Append(rune.ToString());
                else
                    text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
                break;
        }
    }

    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
