using System.Globalization;
using System.Text;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Values as they may be printed in a message: in quotes, on one line, without invisible characters, and not too long.</summary>
internal static class Shown
{
    private const int MaxLength = 60;

    internal static string Quoted(ReadOnlySpan<char> value)
    {
        StringBuilder text = new("\"");
        for (int i = 0; i < value.Length;)
        {
            if (i >= MaxLength) return text.Append("…\"").ToString();
            if (InvalidBytes.TryRead(value[i..], out byte invalid))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\x{invalid:X2}");
                i += 2;
            }
            else if (Rune.DecodeFromUtf16(value[i..], out Rune rune, out int used) == System.Buffers.OperationStatus.Done)
            {
                Append(text, rune);
                i += used;
            }
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)value[i++]:X4}");
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
            case '\\': text.Append("\\\\"); break;
            default:
                if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                    text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
                else
                    text.Append(rune.ToString());
                break;
        }
    }
}
