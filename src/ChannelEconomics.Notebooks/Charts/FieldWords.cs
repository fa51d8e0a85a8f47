using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Maps in words: their extremes, or how much of the map reaches the threshold.</summary>
internal static class FieldWords
{
    internal static string Of(HeatMark heat, Chart chart)
    {
        Grid grid = heat.Grid;
        int lowest = -1, highest = -1, missing = 0;
        for (int i = 0; i < grid.Values.Count; i++)
        {
            if (double.IsNaN(grid.Values[i])) { missing++; continue; }
            if (lowest < 0 || grid.Values[i] < grid.Values[lowest]) lowest = i;
            if (highest < 0 || grid.Values[i] > grid.Values[highest]) highest = i;
        }
        string size = $"{heat.Name}: {grid.X.Count} × {grid.Y.Count} cells";
        if (lowest < 0) return size + ", no data";
        string empty = missing == 0 ? "" : $"; {Numerals.Fixed(missing, 0)} empty";
        return $"{size}, lowest {chart.Z.Text(grid.Values[lowest])} at {Place(lowest)}, highest {chart.Z.Text(grid.Values[highest])} at {Place(highest)}{empty}";

        string Place(int cell) => $"{chart.X.Text(grid.X.Centres[cell % grid.X.Count])}, {chart.Y.Text(grid.Y.Centres[cell / grid.X.Count])}";
    }

    internal static string Of(RegionMark region, Chart chart)
    {
        double share = region.Share;
        if (double.IsNaN(share)) return $"{region.Name}: no data";
        string what = chart.Z.Label.Length > 0 ? $"{chart.Z.Heading} is" : "the value is";
        string where = share switch
        {
            1.0 => "everywhere on the map",
            0.0 => "nowhere on the map",
            _ => $"in {NumberFormat.Percent.WithDecimals(0).Text(share)} of the map",
        };
        return $"{region.Name}: {where}, where {what} at least {chart.Z.Text(region.Threshold)}; elsewhere: {region.Otherwise}";
    }
}
