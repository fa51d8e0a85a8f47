namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The texts already on the sheet and the pixels that lines pass through, so that the next text finds a free place.</summary>
internal sealed class Labels
{
    private readonly List<Box> _taken = [];
    private readonly List<(double X, double Y)> _busy = [];

    /// <summary>Marks the place of a text as taken.</summary>
    internal void Take(Lettering text) => _taken.Add(text.Box);

    /// <summary>Marks a place that no text shall cover.</summary>
    internal void Take(Box box) => _taken.Add(box);

    /// <summary>Whether a place is taken.</summary>
    internal bool Covers(Box box) => _taken.Exists(box.Overlaps);

    /// <summary>Marks points that a text covers only when there is no better place.</summary>
    internal void Avoid(IEnumerable<(double X, double Y)> points) => _busy.AddRange(points);

    /// <summary>The first candidate that covers no text and the fewest marks; null when every one covers a text.</summary>
    internal Lettering? Place(IEnumerable<Lettering> candidates, Box within)
    {
        Lettering? best = null;
        int fewest = int.MaxValue;
        foreach (Lettering candidate in candidates)
        {
            Box box = candidate.Box;
            if (!within.Contains(box.Left, box.Top) || !within.Contains(box.Right, box.Bottom) || _taken.Exists(box.Overlaps)) continue;
            int covered = _busy.Count(p => box.Contains(p.X, p.Y));
            if (covered >= fewest) continue;
            (best, fewest) = (candidate, covered);
        }
        if (best is not null) Take(best);
        return best;
    }
}
