using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ChannelEconomics.Polyglot.Tests;

/// <summary>Versions stand once, in Directory.Packages.props; the notebook that names packages names those.</summary>
public sealed class PinnedVersionTests
{
    private static readonly Dictionary<string, string> Central = XDocument.Load(Repository.Path("Directory.Packages.props"))
        .Descendants("PackageVersion").ToDictionary(item => (string)item.Attribute("Include")!, item => (string)item.Attribute("Version")!);

    private static readonly JsonNode Notebook = JsonNode.Parse(File.ReadAllText(Repository.Path("notebooks", "95-polyglot.ipynb")))!;

    private static readonly string Code = string.Join('\n',
        from cell in Notebook["cells"]!.AsArray()
        where (string?)cell!["cell_type"] == "code"
        select string.Concat(cell["source"]!.AsArray().Select(line => (string)line!)));

    [Fact]
    public void The_notebook_names_the_central_versions_of_the_packages()
    {
        (string Id, string Version)[] named = [.. Regex.Matches(Code, "#r \"nuget: *(?<id>[^,\" ]+), *(?<version>[^\" ]+)\"").Select(match => (match.Groups["id"].Value, match.Groups["version"].Value))];
        Assert.All(named, package => Assert.Equal(Central[package.Id], package.Version));
        Assert.Equal(["Microsoft.Data.Analysis", "Plotly.NET"], named.Select(package => package.Id));
    }

    [Fact]
    public void The_default_run_leaves_the_notebook_out_and_says_why() =>
        Assert.Contains("registry", (string)Notebook["metadata"]!["book"]!["skip"]!, StringComparison.Ordinal);
}
