using ChannelEconomics.Channels;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Journeys;

namespace ChannelEconomics.Data.Tests.Seeds;

public sealed class PlatformsJsonTests
{
    private static readonly IReadOnlyList<Platform> Platforms = PlatformsJson.Read(Repository.Path("seeds", "channels", "platforms.json"));

    [Fact]
    public void The_committed_presets_are_seven_platforms() =>
        Assert.Equal(["wechat-before", "wechat-split", "wechat-after", "douyin", "taobao", "jd", "xiaohongshu"], Platforms.Select(platform => platform.Id));

    [Fact]
    public void Every_journey_of_a_preset_ends_and_reaches_all_its_touchpoints()
    {
        foreach (Platform platform in Platforms)
        {
            AbsorbingChain chain = AbsorbingChain.From(platform.On(new(2024, 6, 1)));
            Assert.Equal(0.0, chain.TrapProbability.Value);
            Assert.All(chain.States, state => Assert.Equal(StateKind.Transient, state.Kind));
            Assert.InRange(chain.ConversionProbability.Value, 0.001, 0.5);
        }
    }

    [Fact]
    public void Opening_the_platform_opens_the_articles_jumps()
    {
        Platform before = Of("wechat-before"), after = Of("wechat-after");
        Assert.Equal(["live → wecom", "live → account", "live → mall"], before.On(new(2022, 1, 1)).Closed.Select(jump => jump.Link.ToString()));
        Assert.Equal(4, after.On(new(2024, 5, 27)).Closed.Count);
        Assert.Empty(after.On(new(2024, 5, 28)).Closed);
    }

    [Fact]
    public void A_contract_keeps_the_mall_on_the_homepage_after_the_split()
    {
        Platform split = Of("wechat-split");
        ServiceContract contract = ServiceContract.Of(new(2022, 9, 1), new(2023, 8, 31));
        Assert.Contains(Link.Of("home", "mall"), split.On(new(2023, 2, 1)).Closed.Select(jump => jump.Link));
        Assert.Equal([Link.Of("home", "mall")], split.On(new(2023, 2, 1), contract).Grandfathered.Select(jump => jump.Link));
        Assert.Contains(Link.Of("home", "mall"), split.On(new(2023, 9, 1), contract).Closed.Select(jump => jump.Link));
    }

    [Theory]
    [InlineData("\"share\":0.5", "\"share\":1.5", "platforms: $.graphs.g.jumps[0].share: ")]
    [InlineData("\"share\":0.5", "\"share\":\"x\"", "platforms: $.graphs.g.jumps[0].share: \"x\" is no finite number")]
    [InlineData("\"source\":\"illustrative\"", "\"source\":\"\"", "platforms: $.graphs.g.jumps[0].source: \"\" says nothing")]
    [InlineData("\"domain\":\"public\"", "\"domain\":\"secret\"", "platforms: $.graphs.g.touchpoints[0].domain: \"secret\" is none of public, private.")]
    [InlineData("\"to\":\"b\"", "\"to\":\"z\"", "platforms: $.graphs.g: this object is refused: Jump a → z leads at 'z'")]
    [InlineData("\"graph\":\"g\"", "\"graph\":\"h\"", "platforms: $.platforms[0].graph: \"h\" is no graph; there are g.")]
    [InlineData("\"since\":\"2024-05-28\"", "\"since\":\"28.5.\"", "platforms: $.platforms[0].policy.rules[0].since: \"28.5.\" is no day")]
    [InlineData("\"permitted\":\"dated\"", "\"permitted\":\"often\"", "platforms: $.platforms[0].policy.rules[0].permitted: \"often\" is neither never nor dated.")]
    [InlineData("\"kind\":\"leave\"", "\"kind\":\"cry\"", "platforms: $.platforms[0].policy.visitors.kind: \"cry\" is none of leave, renormalise, reroute.")]
    [InlineData("\"platforms\":[", "\"platforms\":[7,", "platforms: $.platforms[0]: 7 is no object.")]
    [InlineData("{\"graphs\"", "{{\"graphs\"", "platforms: ")]
    public void A_wrong_text_is_refused_with_its_place(string right, string wrong, string message)
    {
        const string Json = """
            {"graphs":{"g":{"touchpoints":[{"id":"a","name":"A","domain":"public","operator":"official","capabilities":["checkout"]},
            {"id":"b","name":"B","domain":"private","operator":"thirdParty","capabilities":[]}],
            "jumps":[{"from":"a","to":"b","share":0.5,"source":"illustrative"}],"endings":[{"at":"b","outcome":"bought","share":0.25,"source":"a survey"}],
            "entries":[{"at":"a","share":1,"source":"a survey"}]}},
            "platforms":[{"id":"p","name":"P","note":"one","graph":"g","policy":{"unlisted":"permitted","visitors":{"kind":"leave"},
            "rules":[{"from":"a","to":"b","permitted":"dated","since":"2024-05-28","source":"a survey"}]}}]}
            """;
        Assert.Equal("P: 2 touchpoints, 1 jump, entries at a; 3 figures, 1 of them illustrative", PlatformsJson.Parse(Json).Single().ToString());
        int at = Json.IndexOf(right, StringComparison.Ordinal);
        string broken = Json[..at] + wrong + Json[(at + right.Length)..];
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => PlatformsJson.Parse(broken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_impossible_graph_is_refused_with_its_place_and_the_reason()
    {
        string text = File.ReadAllText(Repository.Path("seeds", "orders", "synthetic-channels.json")).Replace("\"to\": \"live\"", "\"to\": \"lvie\"", StringComparison.Ordinal);
        string message = Assert.Throws<FormatException>(() => ChannelGraphJson.Parse(text, "shop")).Message;
        Assert.StartsWith("shop: $: this object is refused: ", message, StringComparison.Ordinal);
        Assert.Contains("ad → lvie", message, StringComparison.Ordinal);
    }

    private static Platform Of(string id) => Platforms.Single(platform => platform.Id == id);
}
