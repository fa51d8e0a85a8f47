namespace ChannelEconomics.Claims;

/// <summary>The names that somebody may have meant.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>Known names that differ by at most a third of their letters, the nearest first.</summary>
    internal static IEnumerable<string> Of(string name, IEnumerable<string> known) => known
        .Select(candidate => (Name: candidate, Distance: Contains(candidate, name) ? 0 : Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(candidate => 3 * candidate.Distance <= Math.Max(candidate.Name.Length, 3))
        .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Take(Most).Select(candidate => candidate.Name);

    private static bool Contains(string candidate, string name) => name.Length >= 3 && candidate.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters must be put in, taken out or changed: the distance of Levenshtein.</summary>
    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }
        return row[to.Length];
    }
}
