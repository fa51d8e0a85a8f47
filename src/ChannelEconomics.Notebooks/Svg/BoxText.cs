using System.Xml.Linq;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Text in boxes.</summary>
internal static class BoxText
{
    private const double Size = 12.0;
    private const double LineHeight = 14.5;
    private const double Padding = 6.0;

    /// <summary>A name in the middle of a box, on as many lines as allowed; cut where they do not suffice.</summary>
    internal static IEnumerable<XElement> Centred(string name, Box box, int mostLines)
    {
        string text = Wording.OneLine(name);
        List<string> lines = TextWidth.Wrap(text, Size, box.Width - 2.0 * Padding, mostLines);
        for (int i = 0; i < lines.Count; i++)
        {
            double baseline = box.Top + box.Height / 2.0 + 4.0 + (i - (lines.Count - 1) / 2.0) * LineHeight;
            yield return new Lettering(lines[i], box.Left + box.Width / 2.0, baseline, Size, Palette.Ink) { Anchor = "middle", FullText = lines[i].EndsWith('…') ? text : "" }.Element();
        }
    }
}
