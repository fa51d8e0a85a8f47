namespace ChannelEconomics.Notebooks.Charts;

/// <summary>The columns or the rows of a grid: where their centres and their edges lie.</summary>
public sealed record GridAxis
{
    private GridAxis(Items<double> centres, Items<double> edges) => (Centres, Edges) = (centres, edges);

    /// <summary>How many there are; at least one.</summary>
    public int Count => Centres.Count;

    /// <summary>The positions, ascending.</summary>
    public Items<double> Centres { get; }

    /// <summary>Half-way between the centres, and as far again outside the first and the last one.</summary>
    public Items<double> Edges { get; }

    internal static GridAxis OfNames(int count, string kind) => count > 0
        ? Of(new([.. Enumerable.Range(0, count).Select(i => (double)i)]))
        : throw new ArgumentException($"A map needs at least one of its {kind}.");

    internal static GridAxis OfNumbers(Items<double> centres, string kind)
    {
        if (centres.Count == 0) throw new ArgumentException($"A map needs at least one of its {kind}.");
        for (int i = 0; i < centres.Count; i++)
        {
            if (!double.IsFinite(centres[i]) || (i > 0 && !(centres[i] > centres[i - 1])))
                throw new ArgumentException($"The {kind} of a map must be finite and ascending, and the one at index {i} is {centres[i]}.");
        }
        return Of(centres);
    }

    private static GridAxis Of(Items<double> centres)
    {
        int n = centres.Count;
        double[] edges = new double[n + 1];
        for (int i = 1; i < n; i++) edges[i] = centres[i - 1] / 2.0 + centres[i] / 2.0;
        edges[0] = n == 1 ? centres[0] - 0.5 : Outside(centres[0], edges[1]);
        edges[n] = n == 1 ? centres[0] + 0.5 : Outside(centres[n - 1], edges[n - 1]);
        return new(centres, new(edges));
    }

    private static double Outside(double centre, double edge) => Math.Clamp(centre - (edge - centre), -double.MaxValue, double.MaxValue);
}
