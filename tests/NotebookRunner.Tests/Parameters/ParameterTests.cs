using System.Text;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Parameters;

public sealed class ParameterTests
{
    private const string Declarations = """
        tag:parameters
        // What the command line can set.
        string orders = "orders.csv";
        string? note = null;
        int weeks = 39, days = 7;
        var rate = -0.5;
        var share = 0.05m;
        var many = 10L;
        DateOnly? since = null;
        var day = new DateOnly(2025, 1, 31);
        bool quick = true;
        const int Fixed = 1;
        var list = new[] { 1 };
        """;

    [Fact]
    public void Names_types_and_defaults_come_from_the_declarations() => Assert.Equal(
        [
            "string orders = \"orders.csv\"", "string? note = null", "int weeks = 39", "int days = 7", "double rate = -0.5",
            "decimal share = 0.05m", "long many = 10L", "DateOnly? since = null", "DateOnly day = new DateOnly(2025, 1, 31)",
            "bool quick = true", "var list = new[] { 1 }",
        ],
        ParameterCell.Read(Declarations[(Declarations.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Select(parameter => parameter.ToString()));

    [Theory]
    [InlineData("weeks", "-12", "weeks = -12;")]
    [InlineData("rate", "1e-3", "rate = 0.001D;")]
    [InlineData("share", "0.10", "share = 0.10M;")]
    [InlineData("many", "-9223372036854775808", "many = -9223372036854775808L;")]
    [InlineData("since", "2025-02-28", "since = new System.DateOnly(2025, 2, 28);")]
    [InlineData("since", "null", "since = null;")]
    [InlineData("note", "null", "note = null;")]
    [InlineData("quick", "FALSE", "quick = false;")]
    [InlineData("orders", "null", "orders = \"null\";")]
    [InlineData("orders", "a \"b\" \\ \n{c}\tü😀", "orders = \"a \\\"b\\\" \\\\ \\n{c}\\tü😀\";")]
    [InlineData("orders", "", "orders = \"\";")]
    public void Values_become_assignments(string name, string value, string assignment) => Assert.Equal(assignment, Injected(name, value).Source);

    [Fact]
    public async Task Escaped_text_is_the_same_text_again()
    {
        const string Nasty = "\"; Environment.Exit(1); // \\\" \0 \u2028 ü😀 \r\n {x}";
        InProcess session = new();
        await session.RunAsync("string orders = \"\";");
        await session.RunAsync(Injected("orders", Nasty).Source);
        Assert.Equal(Nasty, await session.TextAsync("orders"));
    }

    [Theory]
    [InlineData("weeks", "many", "\"many\" is not a valid int")]
    [InlineData("weeks", "1.5", "\"1.5\" is not a valid int")]
    [InlineData("rate", "1,5", "Write it like 1234.5.")]
    [InlineData("rate", "NaN", "\"NaN\" is not a valid double")]
    [InlineData("day", "31.1.2025", "Write it like 2025-01-31.")]
    [InlineData("weeks", "null", "\"null\" is not a valid int")]
    [InlineData("list", "1", "cannot set")]
    [InlineData("Fixed", "1", "has no parameter \"Fixed\". It has:\n  string orders = \"orders.csv\"\n")]
    [InlineData("Weeks", "1", "has no parameter \"Weeks\"")]
    public void What_does_not_fit_is_refused_with_what_would(string name, string value, string message)
    {
        ParameterException error = Assert.Throws<ParameterException>(() => Injected(name, value));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("notebooks/x.ipynb", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_come_right_after_the_defaults_and_replace_an_earlier_injection()
    {
        Notebook notebook = Parse("# Title", Declarations, "tag:injected-parameters\nweeks = 1;", "weeks");
        Notebook injected = Apply(notebook, "weeks", "2");

        Assert.Equal(["c1", "c2", "injected-parameters", "c4"], injected.Cells.Select(cell => cell.Id));
        Assert.Equal("weeks = 2;", injected.Cells[2].Source);
        Assert.Equal(["injected-parameters"], injected.Cells[2].Metadata.Tags.AsEnumerable());
        Assert.Same(notebook, ParameterInjection.Apply(notebook, "x", []));
    }

    [Fact]
    public void A_notebook_without_parameters_says_so() => Assert.Contains(
        "takes no parameters", Assert.Throws<ParameterException>(() => Apply(Parse("1"), "a", "1")).Message, StringComparison.Ordinal);

    private static CodeCell Injected(string name, string value) =>
        Assert.IsType<CodeCell>(Apply(Parse(Declarations), name, value).Cells[1]);

    private static Notebook Apply(Notebook notebook, string name, string value) =>
        ParameterInjection.Apply(notebook, "notebooks/x.ipynb", [new(name, value)]);

    private static Notebook Parse(params string[] cells) => NotebookReader.Parse(Encoding.UTF8.GetBytes(TestNotebook.Json(cells)), "x.ipynb");
}
