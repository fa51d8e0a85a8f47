namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>Lines of text in columns: the first one flush left, the others flush right.</summary>
internal static class TextTable
{
    internal static string Of(string[] heads, IEnumerable<string[]> rows)
    {
        string[][] lines = [heads, .. rows];
        int[] widths = [.. heads.Select((_, column) => lines.Max(line => line[column].Length))];
        return string.Join('\n', lines.Select(line => string.Join("  ", line.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column])))));
    }
}
