using System.Text.Json;
using ChannelEconomics.Channels;

namespace ChannelEconomics.Data.Tests.Seeds;

/// <summary>The published schema says what the seeds are and what the reader takes.</summary>
public sealed class PlatformsSchemaTests
{
    private static readonly JsonElement Schema = Seed("channels", "platforms.schema.json");
    private static readonly SchemaCheck Check = new(Schema);

    [Fact]
    public void The_committed_platforms_are_as_the_schema_says() => Assert.Empty(Check.Problems(Seed("channels", "platforms.json")));

    [Fact]
    public void The_synthetic_shops_graph_is_as_the_schema_says() => Assert.Empty(Check.Problems(Seed("orders", "synthetic-channels.json"), "graph"));

    [Theory]
    [InlineData("\"share\": 0.22", "\"share\": 1.22", "$.jumps[0].share: maximum 1")]
    [InlineData("\"share\": 0.22", "\"share\": \"0.22\"", "$.jumps[0].share: type number")]
    [InlineData("\"source\": \"illustrative\"", "\"source\": \"\"", "$.jumps[0].source: minLength 1")]
    [InlineData(", \"source\": \"illustrative\"", "", "$.jumps[0]: required [\"from\",\"to\",\"share\",\"source\"]")]
    [InlineData("\"domain\": \"public\"", "\"domain\": \"secret\"", "$.touchpoints[0].domain: enum [\"public\",\"private\"]")]
    [InlineData("\"entries\"", "\"starts\"", "$: required [\"touchpoints\",\"jumps\",\"endings\",\"entries\"]")]
    public void The_schema_refuses_what_the_reader_refuses(string right, string wrong, string problem)
    {
        string text = File.ReadAllText(Repository.Path("seeds", "orders", "synthetic-channels.json"));
        int at = text.IndexOf(right, StringComparison.Ordinal);
        string broken = text[..at] + wrong + text[(at + right.Length)..];
        using JsonDocument document = JsonDocument.Parse(broken);
        Assert.Equal([problem], Check.Problems(document.RootElement, "graph").Select(one => one.Replace(" ", "", StringComparison.Ordinal)), (a, b) => a!.Replace(" ", "", StringComparison.Ordinal) == b!.Replace("\n", "", StringComparison.Ordinal));
        Assert.Throws<FormatException>(() => Data.Seeds.ChannelGraphJson.Parse(broken));
    }

    [Fact]
    public void The_schema_knows_the_words_that_the_reader_knows()
    {
        JsonElement graph = Schema.GetProperty("$defs").GetProperty("graph").GetProperty("properties");
        JsonElement touchpoint = graph.GetProperty("touchpoints").GetProperty("items").GetProperty("properties");
        Assert.Equal(Words<TouchpointDomain>(), Enumerated(touchpoint.GetProperty("domain")));
        Assert.Equal(Words<TouchpointOperator>(), Enumerated(touchpoint.GetProperty("operator")));
        Assert.Equal(Words<Capabilities>().Where(word => word != "none").Order(), Enumerated(touchpoint.GetProperty("capabilities").GetProperty("items")).Order());
        Assert.Equal(Words<SelfJumps>(), Enumerated(graph.GetProperty("selfJumps")));
        Assert.Equal(Words<Outcome>().Where(word => word != "lost"), Enumerated(graph.GetProperty("endings").GetProperty("items").GetProperty("properties").GetProperty("outcome")));
        JsonElement policy = Schema.GetProperty("$defs").GetProperty("platform").GetProperty("properties").GetProperty("policy").GetProperty("properties");
        Assert.Equal(Words<UnlistedJumps>(), Enumerated(policy.GetProperty("unlisted")));
        Assert.Equal(Words<Grandfathering>(), Enumerated(policy.GetProperty("rules").GetProperty("items").GetProperty("properties").GetProperty("grandfathering")));
    }

    private static IEnumerable<string> Words<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]);

    private static IEnumerable<string> Enumerated(JsonElement rule) => rule.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);

    private static JsonElement Seed(params string[] path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Path(["seeds", .. path])));
        return document.RootElement.Clone();
    }
}
