using System.Globalization;
using System.Text.RegularExpressions;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>Notebook 90 on files from outside: the CDNOW sample, and one with bad rows.</summary>
public sealed class YourOrdersTests : IDisposable
{
    private const string Cdnow = "cdnow_sample_log.csv";
    private const double Relative = 1e-4;    // the published digits
    private const double ErrorRelative = 0.01;

    private readonly string _folder = Directory.CreateTempSubdirectory("your-orders-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedDataFact(Cdnow)]
    public void The_CDNOW_sample_gives_the_known_fit_and_forecast()
    {
        RunnerResult run = Runner.Run(
            "run", "notebooks/90-your-orders.ipynb", "-p", "orders=" + SharedData.Path(Cdnow),
            "-p", "customer=customer_id", "-p", "date=date", "-p", "amount=dollars",
            "-p", "calibrationEnd=1997-09-30", "-p", "unit=weeks", "--output", _folder);
        Assert.True(run.ExitCode == 0, run.Printed);
        Assert.True(File.Exists(Path.Combine(_folder, "90-your-orders.html")));

        string text = new NotebookFile(Path.Combine(_folder, "90-your-orders.ipynb")).OutputText.Replace('\u2212', '-');
        Assert.Equal(-9582.4292, Number(text, "log-likelihood"), 1e-4);
        AssertEstimate(text, "purchase shape", 0.24259, 0.012557);
        AssertEstimate(text, "purchase inverse scale", 4.4136, 0.378224);
        AssertEstimate(text, "dropout alpha", 0.79292, 0.185734);
        AssertEstimate(text, "dropout beta", 2.42591, 0.705414);
        Assert.Equal(1653.4, Number(text, "expected by the model"), 0.05);
        Assert.Equal(1882.0, Number(text, "actual"));
    }

    /// <summary>Files that lack what models want: the notebook goes on, and says what it means.</summary>
    [Theory]
    [InlineData("nobody came back", "No customer bought again.")]
    [InlineData("nobody leaves", "nobody drops out: the NBD model")]
    [InlineData("three customers", "Its search found no maximum")]
    [InlineData("no amounts, nothing held back", "The file has no amounts.")]
    public void A_file_that_lacks_something_gives_a_page_that_says_so(string what, string said)
    {
        string file = Path.Combine(_folder, "mine.csv");
        bool hasAmounts = !what.StartsWith("no amounts", StringComparison.Ordinal);
        IEnumerable<(int Customer, int Day)> orders = what switch
        {
            "nobody came back" => Enumerable.Range(0, 60).Select(i => (i, 3 * i)),
            "three customers" => [(0, 5), (1, 0), (1, 10), (1, 30), (2, 0), (2, 12), (2, 30)],
            "nobody leaves" => Enumerable.Range(0, 60).SelectMany(i => Enumerable.Range(0, 42).Select(k => (i, i % 7 + k * (7 + i % 9))).Where(order => order.Item2 < 300)),
            _ => Enumerable.Range(0, 80).SelectMany(i => Enumerable.Range(0, 1 + i * i % 5).Select(k => (i, i % 40 + k * (9 + i % 31)))),
        };
        DateOnly start = new(2024, 1, 1);
        File.WriteAllLines(file, orders
            .Select(order => $"c{order.Customer},{start.AddDays(order.Day):yyyy-MM-dd}{(hasAmounts ? $",{10 + order.Customer % 5}" : "")}")
            .Prepend(hasAmounts ? "customer_id,date,amount" : "customer_id,date"));

        RunnerResult run = Runner.Run(
            "run", "notebooks/90-your-orders.ipynb", "-p", "orders=" + file, "-p", "draws=39", "-p", hasAmounts ? "calibrationEnd=" : "calibrationEnd=none", "--output", _folder);
        Assert.True(run.ExitCode == 0, run.Printed);
        Assert.Contains(said, new NotebookFile(Path.Combine(_folder, "90-your-orders.ipynb")).OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_touch_log_beside_the_orders_says_how_they_came()
    {
        (string orders, string touches) = (Path.Combine(_folder, "mine.csv"), Path.Combine(_folder, "touches.csv"));
        DateTime start = new(2024, 1, 1, 12, 0, 0);
        (int Customer, int Day)[] bought = [.. Enumerable.Range(0, 80).SelectMany(i => Enumerable.Range(0, 1 + i * i % 5).Select(k => (i, i % 40 + k * (9 + i % 31))))];
        File.WriteAllLines(orders, bought.Select(order => $"c{order.Customer},{start.AddDays(order.Day):yyyy-MM-dd HH:mm},{10 + order.Customer % 5}").Prepend("customer_id,date,amount"));
        File.WriteAllLines(touches, bought.Skip(1)
            .SelectMany(order => new[] { (Channel: "ad", Hours: -30), (Channel: order.Day % 2 == 0 ? "live" : "mall", Hours: -2) }.Select(touch => (Who: $"c{order.Customer}", touch.Channel, At: start.AddDays(order.Day).AddHours(touch.Hours))))
            .Concat(Enumerable.Range(0, 50).Select(i => (Who: $"v{i}", Channel: i % 3 == 0 ? "live" : "ad", At: start.AddDays(i))))
            .Select(touch => $"{touch.At:dd.MM.yyyy HH:mm};{touch.Channel};{touch.Who}").Prepend("wann;wo;wer"));

        RunnerResult refused = Runner.Run("run", "notebooks/90-your-orders.ipynb", "-p", "orders=" + orders, "-p", "touches=" + touches, "-p", "touchColumns=wer,wo,wann", "-p", "draws=39", "--output", _folder);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("touches.csv:2: wann: ", refused.Printed, StringComparison.Ordinal);

        File.WriteAllText(touches, Regex.Replace(File.ReadAllText(touches), @"(\d\d)\.(\d\d)\.(\d{4})", "$3-$2-$1"));
        RunnerResult run = Runner.Run("run", "notebooks/90-your-orders.ipynb", "-p", "orders=" + orders, "-p", "touches=" + touches, "-p", "touchColumns=wer,wo,wann", "-p", "draws=39", "--output", _folder);
        Assert.True(run.ExitCode == 0, run.Printed);
        string text = new NotebookFile(Path.Combine(_folder, "90-your-orders.ipynb")).OutputText;
        Assert.Contains($"{bought.Length - 1} conversions, 50 journeys without", text, StringComparison.Ordinal);
        Assert.Contains("1 order without a touch", text, StringComparison.Ordinal);
        Assert.Contains("Your own touches.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_four_bad_rows_is_refused_with_all_four_and_leaves_no_page()
    {
        string file = Path.Combine(_folder, "bad.csv");
        File.WriteAllText(file, """
            order_id,customer_id,date,amount
            1,anna,2024-01-05,10.00
            2,ben,2024-13-05,12.00
            3,carl,2024-01-07,-3.00
            4,,2024-01-08,8.00
            5,dora,2024-01-09,7.50
            1,eve,2024-01-10,9.00

            """);
        RunnerResult run = Runner.Run("run", "notebooks/90-your-orders.ipynb", "-p", "orders=" + file, "--output", Path.Combine(_folder, "out"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.csv:3: date: \"2024-13-05\"", run.Printed, StringComparison.Ordinal);
        Assert.Contains("bad.csv:4: amount: \"-3.00\"", run.Printed, StringComparison.Ordinal);
        Assert.Contains("bad.csv:5: customer_id: ", run.Printed, StringComparison.Ordinal);
        Assert.Contains("bad.csv:7: order_id: \"1\"", run.Printed, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "out", "90-your-orders.html")));
        Assert.False(File.Exists(Path.Combine(_folder, "out", "90-your-orders.ipynb")));
    }

    private static void AssertEstimate(string text, string name, double estimate, double standardError)
    {
        Match row = Regex.Match(text, $@"^{name}\s+\S+\s+(?<estimate>[\d.]+)\s+(?<error>[\d.]+)", RegexOptions.Multiline);
        Assert.True(row.Success, $"No row '{name}' in:\n{text}");
        Assert.Equal(estimate, Parse(row.Groups["estimate"].Value), Relative * estimate);
        Assert.Equal(standardError, Parse(row.Groups["error"].Value), ErrorRelative * standardError);
    }

    private static double Number(string text, string name)
    {
        Match row = Regex.Match(text, $@"^{name}\s+(?<number>-?[\d,.]+)", RegexOptions.Multiline);
        Assert.True(row.Success, $"No row '{name}' in:\n{text}");
        return Parse(row.Groups["number"].Value);
    }

    private static double Parse(string text) => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
