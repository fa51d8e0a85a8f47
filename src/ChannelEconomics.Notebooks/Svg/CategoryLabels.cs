namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The names below upright bars: on one line or two where they fit, else turned, else turned and thinned.</summary>
internal static class CategoryLabels
{
    private const double Size = Frame.LabelSize;
    private const double LineHeight = 15.0;
    private const double Turn = -40.0;
    private const double LeastTurnedDistance = 22.0;
    private const double LongestTurned = 120.0;

    internal static IEnumerable<Lettering> Of(Frame frame)
    {
        double room = frame.Slot - 8.0;
        List<string>[] wrapped = [.. frame.Bottom.Ticks.Select(t => Lines(t.Label, room))];
        return Array.TrueForAll(wrapped, w => w.Count > 0) ? Level(frame, wrapped) : Turned(frame);
    }

    /// <summary>The name left of a row, on two lines where one is too short and the row leaves room for them.</summary>
    internal static IEnumerable<Lettering> Beside(Frame frame, string name, double middle, double room)
    {
        string text = Formats.Wording.OneLine(name);
        int most = frame.Row >= 2.0 * LineHeight ? 2 : 1;
        List<string> lines = TextWidth.Wrap(text, Size, room, most);
        for (int i = 0; i < lines.Count; i++)
        {
            double baseline = middle + 4.0 + (i - (lines.Count - 1) / 2.0) * (LineHeight - 1.0);
            string full = lines[i].EndsWith('…') ? text : "";
            yield return new(lines[i], frame.Plot.Left - 8.0, baseline, Size, Palette.Ink) { Anchor = "end", FullText = full };
        }
    }

    private static IEnumerable<Lettering> Level(Frame frame, List<string>[] wrapped)
    {
        for (int i = 0; i < wrapped.Length; i++)
            for (int line = 0; line < wrapped[i].Count; line++)
                yield return new(wrapped[i][line], frame.Level.At(frame.Bottom.Ticks[i].At), frame.Plot.Bottom + 18.0 + line * LineHeight, Size, Palette.Ink) { Anchor = "middle" };
    }

    private static IEnumerable<Lettering> Turned(Frame frame)
    {
        int stride = Math.Max(1, (int)Math.Ceiling(LeastTurnedDistance / frame.Slot));
        double slope = Math.Cos(Turn / 180.0 * Math.PI);
        for (int i = 0; i < frame.Bottom.Ticks.Count; i += stride)
        {
            double x = frame.Level.At(frame.Bottom.Ticks[i].At) + 4.0;
            double room = Math.Min(LongestTurned, (x - 10.0) / slope);
            yield return new Lettering(frame.Bottom.Ticks[i].Label, x, frame.Plot.Bottom + 16.0, Size, Palette.Ink) { Anchor = "end", Turn = Turn }.Within(room);
        }
    }

    /// <summary>How far the labels reach below their first baseline.</summary>
    internal static double Depth(IEnumerable<Lettering> labels, double plotBottom) =>
        labels.Select(l => l.Turn == 0.0
            ? l.Baseline - plotBottom + 4.0
            : l.Baseline - plotBottom + l.Width * Math.Sin(-Turn / 180.0 * Math.PI) + 6.0).DefaultIfEmpty().Max();

    // The lines of a name that fits on one or two of them whole; none when it does not.
    private static List<string> Lines(string name, double room)
    {
        string text = Formats.Wording.OneLine(name);
        if (text.Length == 0) return [""];
        List<string> lines = TextWidth.Wrap(text, Size, room, 2);
        bool whole = lines.TrueForAll(l => TextWidth.Of(l, Size) <= room) && lines.Sum(Letters) == Letters(text);
        return whole ? lines : [];
    }

    private static int Letters(string text) => text.Count(c => !char.IsWhiteSpace(c));
}
