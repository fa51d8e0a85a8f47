using System.Text.Json;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>One case of a conformance file.</summary>
internal sealed record ConformanceCase(string File, string Id, string Op, JsonElement Input, JsonElement Expected)
{
    private const string FolderVariable = "CHANNEL_ECONOMICS_CONFORMANCE";

    public static IReadOnlyDictionary<(string File, string Id), ConformanceCase> All { get; } =
        Files().SelectMany(Read).ToDictionary(one => (one.File, one.Id));

    private static IEnumerable<string> Files()
    {
        string[] folders = [Repository.Path("seeds", "conformance", "commission"), Environment.GetEnvironmentVariable(FolderVariable) ?? ""];
        return folders.Where(folder => folder.Length > 0).Distinct().SelectMany(folder => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal));
    }

    // Further folders may hold a file of the same name, so a file is known by its whole path.
    private static IEnumerable<ConformanceCase> Read(string file)
    {
        using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        string name = Repository.Relative(file);
        foreach (JsonElement one in document.RootElement.GetProperty("cases").EnumerateArray())
            yield return new(name, one.GetProperty("id").GetString()!, one.GetProperty("op").GetString()!, one.GetProperty("input").Clone(), one.GetProperty("expected").Clone());
    }
}
