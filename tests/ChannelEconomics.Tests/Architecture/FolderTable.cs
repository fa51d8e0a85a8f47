using System.Text.RegularExpressions;

namespace ChannelEconomics.Tests.Architecture;

/// <summary>The table "Who may use whom" of docs/architecture.md: the truth that the layer test holds the code to.</summary>
internal sealed partial class FolderTable
{
    private readonly Dictionary<string, HashSet<string>> _mayUse;

    private FolderTable(Dictionary<string, HashSet<string>> mayUse) => _mayUse = mayUse;

    public IEnumerable<string> Folders => _mayUse.Keys;

    public static FolderTable Read(string architecturePage)
    {
        Dictionary<string, HashSet<string>> rows = [];
        foreach (Match row in Row().Matches(File.ReadAllText(architecturePage)))
        {
            string[] used = [.. Code().Matches(row.Groups["used"].Value).Select(code => code.Groups["folder"].Value)];
            foreach (Match folder in Code().Matches(row.Groups["folders"].Value))
                rows[folder.Groups["folder"].Value] = [.. used];
        }
        return rows.Count > 0 ? new(rows) : throw new InvalidOperationException($"{architecturePage} has no folder table.");
    }

    /// <summary>The row that governs a folder: its own, or that of the nearest folder above it.</summary>
    public string RowOf(string folder)
    {
        for (string? candidate = folder; !string.IsNullOrEmpty(candidate); candidate = Parent(candidate))
            if (_mayUse.ContainsKey(candidate))
                return candidate;
        return folder;
    }

    public bool Allows(string user, string used)
    {
        string from = RowOf(user), to = RowOf(used);
        return from == to || (_mayUse.TryGetValue(from, out HashSet<string>? allowed) && allowed.Contains(to));
    }

    private static string? Parent(string folder) => folder.LastIndexOf('/') is var slash and >= 0 ? folder[..slash] : null;

    [GeneratedRegex(@"^\| (?<folders>(`[A-Z]\w*(/\w+)*`(, )?)+) \| (?<used>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<folder>[A-Z]\w*(/\w+)*)`")]
    private static partial Regex Code();
}
