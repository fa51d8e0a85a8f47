using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Title and subtitle, wrapped to the sheet.</summary>
internal static class Header
{
    private const double TitleSize = 16.0;
    private const double TitleLine = 21.0;
    private const double SubtitleSize = 13.0;
    private const double SubtitleLine = 17.0;
    private const int MostLines = 3;

    internal static (List<Lettering> Lines, double Height) Of(Headings headings, double sheetWidth)
    {
        double room = sheetWidth - 2.0 * Frame.Margin, y = Frame.Margin - 2.0;
        List<Lettering> lines = [];
        string title = Wording.OneLine(headings.Title), subtitle = Wording.OneLine(headings.Subtitle);
        foreach (string line in Balanced(title, TitleSize, room, bold: true))
            lines.Add(new(line, Frame.Margin, (y += TitleLine) - 6.0, TitleSize, Palette.Ink) { Bold = true });
        foreach (string line in Balanced(subtitle, SubtitleSize, room, bold: false))
            lines.Add(new(line, Frame.Margin, (y += SubtitleLine) - 4.0, SubtitleSize, Palette.Soft));
        return (lines, lines.Count == 0 ? Frame.Margin - 4.0 : y + 8.0);
    }

    // No more lines than needed, and of about one length: no single word stands alone on the last.
    private static List<string> Balanced(string text, double fontSize, double room, bool bold)
    {
        List<string> lines = TextWidth.Wrap(text, fontSize, room, MostLines, bold);
        if (lines.Count < 2 || lines[^1].EndsWith('…')) return lines;
        for (double narrower = room * 0.97; narrower > room / 2.0; narrower *= 0.97)
        {
            List<string> tighter = TextWidth.Wrap(text, fontSize, narrower, MostLines + 1, bold);
            if (tighter.Count > lines.Count || tighter[^1].EndsWith('…')) break;
            lines = tighter;
        }
        return lines;
    }
}
