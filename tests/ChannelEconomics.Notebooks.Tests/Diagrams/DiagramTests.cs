using System.Xml.Linq;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Svg;
using ChannelEconomics.Notebooks.Tests.Svg;

namespace ChannelEconomics.Notebooks.Tests.Diagrams;

public sealed class DiagramTests
{
    [Theory]
    [InlineData("channels")]
    [InlineData("channels of many")]
    [InlineData("argument")]
    [InlineData("long argument")]
    public void Edges_are_led_around_nodes(string name)
    {
        foreach (Drawing drawing in Drawing.Of(Samples.Named(name)))
        {
            Box[] nodes = [.. drawing.All("node").Select(n => new Box(Drawing.Number(n, "x") + 1.0, Drawing.Number(n, "y") + 1.0, Drawing.Number(n, "width") - 2.0, Drawing.Number(n, "height") - 2.0))];
            foreach (XElement edge in drawing.All("edge"))
                foreach ((double x, double y) in Bends((string)edge.Attribute("d")!))
                    Assert.DoesNotContain(nodes, n => n.Contains(x, y));
        }
    }

    [Theory]
    [InlineData("channels")]
    [InlineData("channels of many")]
    [InlineData("argument")]
    public void Nodes_lie_apart(string name)
    {
        foreach (Drawing drawing in Drawing.Of(Samples.Named(name)))
        {
            Box[] nodes = [.. drawing.All("node").Select(n => new Box(Drawing.Number(n, "x"), Drawing.Number(n, "y"), Drawing.Number(n, "width"), Drawing.Number(n, "height")))];
            for (int i = 0; i < nodes.Length; i++)
                for (int j = 0; j < i; j++) Assert.False(nodes[i].Overlaps(nodes[j]));
        }
    }

    [Fact]
    public void The_ribbons_at_a_place_are_as_wide_as_its_bar()
    {
        XElement[] bars = [.. Drawing.Of(Sankey.Of([new("a", "b", 3), new("a", "c", 1)]))[0].All("node")];
        Assert.Equal(Drawing.Number(bars[0], "height"), bars.Skip(1).Sum(b => Drawing.Number(b, "height")), 0.05);
    }

    [Fact]
    public void What_another_way_implies_is_not_drawn_again_and_a_line_says_so()
    {
        ArgumentMap map = ArgumentMap.Of([new("a", "first", ArgumentVerdict.Holds), new("b", "second", ArgumentVerdict.Holds, "a"), new("c", "third", ArgumentVerdict.Holds, "a", "b")]);
        Drawing drawing = Drawing.Of(map)[0];
        Assert.Equal(2, drawing.All("edge").Count());
        Assert.Contains(drawing.Texts, t => t.Contains("not drawn again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verdict_is_said_in_words_as_well_as_in_colour() =>
        Assert.Contains("holds when", Drawing.Of(Samples.Argument())[0].Texts);

    [Fact]
    public void Diagrams_of_equal_content_are_equal_and_drawn_in_the_same_bytes()
    {
        Assert.Equal(Samples.Argument(), Samples.Argument());
        Assert.Equal(Samples.Channels(), Samples.Channels());
        Assert.Equal(Display.Of(Samples.Channels()).Html, Display.Of(Samples.Channels()).Html);
    }

    [Fact]
    public void A_diagram_describes_itself_from_its_data() => Assert.Equal(
        "Channel diagram: Few come. Public domain: live room. Private domain: group chat (third party). Jumps: live room to group chat 5% (closed).",
        ChannelDiagram.Of([new("live room", ChannelLane.Public), new("group chat", ChannelLane.Private, ChannelOperator.ThirdParty)], [new("live room", "group chat", 0.05, IsOpen: false)])
            .Title("Few come").ToString());

    [Fact]
    public void A_jump_to_nowhere_is_refused() =>
        AssertRefused(() => ChannelDiagram.Of([new("a", ChannelLane.Public)], [new("a", "b")]), "names 'b', which is no touchpoint");

    [Fact]
    public void A_jump_to_itself_is_refused() =>
        AssertRefused(() => ChannelDiagram.Of([new("a", ChannelLane.Public)], [new("a", "a")]), "from 'a' leads to itself");

    [Fact]
    public void A_probability_beyond_one_is_refused() =>
        AssertRefused(() => ChannelDiagram.Of([new("a", ChannelLane.Public), new("b", ChannelLane.Public)], [new("a", "b", 1.2)]), "1.2, which is not in [0, 1]");

    [Fact]
    public void A_circular_argument_is_refused_with_its_circle() =>
        AssertRefused(() => ArgumentMap.Of([new("a", "x", ArgumentVerdict.Holds, "b"), new("b", "y", ArgumentVerdict.Holds, "a")]), "circular: a supports b supports a");

    [Fact]
    public void A_negative_flow_is_refused() =>
        AssertRefused(() => Sankey.Of([new("a", "b", -1)]), "from 'a' to 'b' is -1");

    [Fact]
    public void Flows_that_no_number_can_add_up_are_refused() =>
        AssertRefused(() => Sankey.Of([new("a", "b", 1e308), new("a", "c", 1e308)]), "too large for a number");

    [Fact]
    public void A_circular_flow_is_refused_with_its_circle() =>
        AssertRefused(() => Sankey.Of([new("a", "b", 1), new("b", "a", 1)]), "a → b → a");

    [Fact]
    public void A_name_given_twice_is_refused() =>
        AssertRefused(() => ArgumentMap.Of([new("a", "x", ArgumentVerdict.Holds), new("a", "y", ArgumentVerdict.Holds)]), "'a' is given twice");

    // Points along the curves of a path, between its ends.
    private static IEnumerable<(double X, double Y)> Bends(string path)
    {
        (double X, double Y) at = default;
        foreach (string command in path.Replace("M", " M", StringComparison.Ordinal).Replace("L", " L", StringComparison.Ordinal).Replace("C", " C", StringComparison.Ordinal).Split([" M", " L", " C"], StringSplitOptions.RemoveEmptyEntries))
        {
            (double X, double Y)[] p = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(',')).Select(c => (Parsed(c[0]), Parsed(c[1])))];
            for (int i = 1; i < 12 && at != default; i++)
            {
                double t = i / 12.0, s = 1.0 - t;
                (double X, double Y)[] four = p.Length == 3 ? [at, .. p] : [at, at, p[^1], p[^1]];
                yield return (Mix(four, c => c.X), Mix(four, c => c.Y));
                double Mix((double X, double Y)[] c, Func<(double X, double Y), double> v) => s * s * s * v(c[0]) + 3 * s * s * t * v(c[1]) + 3 * s * t * t * v(c[2]) + t * t * t * v(c[3]);
            }
            at = p[^1];
        }
    }

    private static double Parsed(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertRefused(Func<object> make, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
