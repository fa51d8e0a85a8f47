using System.Globalization;
using System.Text;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests;

public sealed class PathCsvTests
{
    [Fact]
    public void A_path_table_becomes_journeys()
    {
        JourneySet journeys = Parse("path,conversions,without\r\nad > live > ad,1.5,3\r\n\r\nlive,0,2.25\n").RequireClean();
        Assert.Equal(["ad", "live"], journeys.Channels.Select(channel => channel.Value));
        Assert.Equal((2, 1.5, 5.25), (journeys.Count, journeys.TotalConversions.Count, journeys.WithoutConversion));
        Assert.Equal(1.0, journeys.AttributeConversions(AttributionModel.LastTouch)[TouchpointId.From("ad")].Share.Value);
    }

    [Fact]
    public void A_separator_of_two_letters_is_one_separator() => Assert.Equal(
        ["A", "B"], Parse("path,conversions\nA->B,1\n", new() { Separator = "->", WithoutColumn = null }).RequireClean().Channels.Select(channel => channel.Value));

    [Fact]
    public void Quoted_fields_columns_in_any_order_and_values_are_read()
    {
        PathCsvOptions options = new() { WithoutColumn = "nulls", Value = ("value", Currency.Cny) };
        JourneySet journeys = Parse("\uFEFF\"Nulls\",value,conversions,\"path\"\n3,12.50,2,\"a, b > say \"\"x\"\"\"\n", options).RequireClean();
        Assert.Equal(["a, b", "say \"x\""], journeys.Channels.Select(channel => channel.Value));
        Assert.Equal(Money.Of(12.50m, Currency.Cny), journeys.TotalValue);
    }

    [Theory]
    [InlineData("a > > b,1,0", "paths:3: path: \"a > > b\" has a channel without a name")]
    [InlineData(",1,0", "paths:3: path: \"\" has a channel without a name")]
    [InlineData("a,x,0", "paths:3: conversions: \"x\" is no number of journeys")]
    [InlineData("a,1e999,0", "paths:3: conversions: \"1e999\" is no number of journeys")]
    [InlineData("a,NaN,0", "paths:3: conversions: \"NaN\" is no number of journeys")]
    [InlineData("a,,0", "paths:3: conversions: \"\" is no number of journeys")]
    [InlineData("a,-1,0", "paths:3: conversions: \"-1\" is negative")]
    [InlineData("a,1", "paths:3: has 2 fields; the header has 3")]
    [InlineData("\"a,1,0", "paths:3: has a quote that does not enclose a field")]
    [InlineData("a\"b,1,0", "paths:3: has a quote that does not enclose a field")]
    public void A_bad_row_is_refused_with_its_place_and_the_others_stay(string row, string problem)
    {
        PathImport import = Parse($"path,conversions,without\na,1,1\n{row}\nb,1,1\n");
        Assert.Equal(problem, import.Report.Problems[0].ToString());
        Assert.Equal((3, 2, 2), (import.Report.RowsRead, import.Report.RowsAccepted, import.AcceptedJourneys.Count));
        Assert.Contains("take AcceptedJourneys instead", Assert.Throws<ImportException>(import.RequireClean).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_a_conversion_or_with_too_many_decimals_is_refused()
    {
        PathImport import = Parse("path,conversions,without,value\na,0,1,5\na,1,0,0.001\na,1,0,7\n", new() { Value = ("value", Currency.Cny) });
        Assert.Equal(["is a value without a conversion", "is no amount in CNY"], import.Report.Problems.Select(problem => problem.Rule));
    }

    [Theory]
    [InlineData("", "paths: the table is empty.")]
    [InlineData("path,without\na,1\n", "paths: there is no column 'conversions'; there are path, without.")]
    [InlineData("path,conversions,without\na,x,1\n", "paths: not one row is good.")]
    public void A_table_that_cannot_be_read_says_why(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<ImportException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Plain_rows_and_others_mix_in_any_order()
    {
        JourneySet journeys = Parse("path,conversions,without\na > b,1,0\n\"a > b\",1,0\r\na b>b,2,10\nà > b,3,0\na>b,4,0\r\n  a  >b , 5,0\n\na>b,6,0").RequireClean();
        Assert.Equal(["a", "b", "a b", "à"], journeys.Channels.Select(channel => channel.Value));
        Assert.Equal((7, 22.0, 10.0), (journeys.Count, journeys.TotalConversions.Count, journeys.WithoutConversion));
    }

    /// <summary>A reader that took the spaces of the first row for granted would read a and b here.</summary>
    [Theory]
    [InlineData("a > b", "ab>cb")]
    [InlineData("a > b", "a >cb")]
    [InlineData("a > b", "ac> b")]
    [InlineData("a> b", "a>cb")]
    [InlineData("a >b", "ac>b")]
    public void Separators_without_the_spaces_of_the_others_are_still_separators(string first, string other)
    {
        string plain = string.Concat(Enumerable.Repeat($"{first},1,0\n", 50));
        JourneySet journeys = Parse($"path,conversions,without\n{plain}{other},1,0\n{plain}").RequireClean();
        Assert.Equal(["a", "b", .. other.Split('>').Select(name => name.Trim()).Except(["a", "b"])], journeys.Channels.Select(channel => channel.Value));
        Assert.Equal(101, journeys.Count);
    }

    /// <summary>Many bytes are looked at together, so where the text ends must not matter.</summary>
    [Fact]
    public void A_table_may_end_anywhere()
    {
        for (int first = 1; first <= 64; first++)
            for (int last = 55; last <= 70; last++)
            {
                JourneySet journeys = Parse($"path,conversions,without\n{new string('x', first)},0,1\na > b,1,0\na > b,1,0\n{new string('y', last)},1,0").RequireClean();
                Assert.Equal((4, 3.0), (journeys.Count, journeys.TotalConversions.Count));
            }
    }

    [Fact]
    public void A_bad_row_among_plain_ones_is_counted_from_the_top()
    {
        ImportReport report = Parse("path,conversions,without\na>b,1,0\na>b,1,0\na>>b,1,0\na>b,1,0\na,1\n").Report;
        Assert.Equal([4, 6], report.Problems.Select(problem => problem.Line));
        Assert.Equal((5, 3), (report.RowsRead, report.RowsAccepted));
    }

    [Fact]
    public void Many_channels_keep_their_numbers()
    {
        string path = string.Join(" > ", Enumerable.Range(0, 500).Select(i => $"c{i}"));
        JourneySet journeys = Parse($"path,conversions,without\n{path},1,0\n{path},1,0\n").RequireClean();
        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"c{i}"), journeys.Channels.Select(channel => channel.Value));
    }

    /// <summary>Tables longer than a block, of all that rows can be, against the same rows one by one.</summary>
    [Theory]
    [InlineData(1, 5, " > ", "\n", 0.0)]
    [InlineData(2, 40, ">", "\n", 0.001)]
    [InlineData(3, 300, " > ", "\r\n", 0.01)]
    [InlineData(4, 12, ">", "\r\n", 0.0)]
    [InlineData(5, 700, " > ", "\n", 0.3)]
    [InlineData(6, 3, "->", "\n", 0.1)]
    public void Any_mixture_of_rows_gives_the_journeys_of_the_rows_one_by_one(ulong seed, int channels, string between, string line, double unusual)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        ulong position = 0;
        int Below(int most) => (int)(key.Uniform(position++) * most);
        string[] names = [.. Enumerable.Range(0, channels).Select(i => $"{"abcdefghijklmnopqrstuvwxyz"[..Below(14)]}{(i % 7 == 3 ? "渠" : "")}{i}")];
        StringBuilder text = new("path,conversions,without" + line);
        List<PathRow> rows = [];
        for (int row = 0; row < 5000; row++)
        {
            string[] path = [.. Enumerable.Range(0, 1 + Below(6)).Select(_ => names[Below(channels)])];
            bool isUnusual = key.Uniform(position++) < unusual;
            double converted = isUnusual ? Below(40_000) / 8.0 : Below(10), others = isUnusual ? Below(300) : Below(10);
            string joined = string.Join(isUnusual && Below(2) == 0 ? $"  {between.Trim()} " : between, path);
            text.Append(CultureInfo.InvariantCulture, $"{(isUnusual && Below(2) == 0 ? $"\"{joined}\"" : joined)},{converted},{others}{(isUnusual && Below(3) == 0 ? "\n\n" : line)}");
            rows.Add(PathRow.Of(path.Select(TouchpointId.From), converted, others));
        }
        JourneySet read = Parse(text.ToString(), new() { Separator = between }).RequireClean(), expected = JourneySet.From(rows);
        Assert.Equal((rows.Count, expected.TotalConversions, expected.WithoutConversion), (read.Count, read.TotalConversions, read.WithoutConversion));
        Assert.Equal(expected.Channels, read.Channels);
        foreach (AttributionModel model in (AttributionModel[])[AttributionModel.FirstTouch, AttributionModel.StepDecay(1.7), channels < 50 ? AttributionModel.Markov() : AttributionModel.LinearPerChannel])
            Assert.Equal(Shares(expected, model), Shares(read, model), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    private static IEnumerable<double> Shares(JourneySet journeys, AttributionModel model) => journeys.AttributeConversions(model).Credits.Select(credit => credit.Share.Value);

    private static PathImport Parse(string text, PathCsvOptions? options = null) => PathCsv.Parse(Encoding.UTF8.GetBytes(text), options: options);
}
