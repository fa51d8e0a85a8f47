using System.Diagnostics;
using NotebookRunner.Notebooks;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Commands;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Parameters_reach_the_notebook_and_paths_are_read_from_where_they_were_typed()
    {
        _folder.Write("notebooks/n.ipynb", TestNotebook.Json("# N", "tag:parameters\nstring orders = \"\";\nint n = 1;", "System.IO.File.ReadAllText(orders) + n"));
        _folder.Write("data/o.csv", "content ");

        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.Path, "run", "-p", "orders=data/o.csv", "-p", "n=5", "notebooks/n.ipynb");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Notebook executed = NotebookReader.Read(_folder.In("artifacts/notebooks/n.ipynb"));
        Assert.Equal("orders = \"../data/o.csv\";\nn = 5;", executed.Cells[2].Source);
        Assert.Equal("content 5", Assert.IsType<ResultOutput>(Assert.IsType<CodeCell>(executed.Cells[3]).Outputs[0]).Data.Text(MimeBundle.PlainText));
        string page = _folder.Read("artifacts/notebooks/n.html");
        Assert.Contains("content 5", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link rel=\"stylesheet\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_injected_cell_that_fails_is_reported_at_the_cell_that_declares()
    {
        _folder.Write("n.ipynb", TestNotebook.Json("# N", "tag:parameters\nint n = 1;", "throw new Exception(\"after\");"));
        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.Path, "run", "n.ipynb", "-p", "n=2");
        Assert.Contains("n.ipynb:3:1:1: [3] System.Exception: after", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no file nothing.ipynb.", "run", "nothing.ipynb")]
    [InlineData("text.ipynb:1: not a notebook", "run", "text.ipynb")]
    [InlineData("int n = 1", "run", "n.ipynb", "-p", "m=2")]
    [InlineData("\"x\" is not a valid int", "run", "n.ipynb", "-p", "n=x")]
    [InlineData("name=value", "run", "n.ipynb", "-p", "n")]
    [InlineData("--timeout must be", "run", "n.ipynb", "--timeout", "0")]
    [InlineData("--jobs must be", "run", "n.ipynb", "--jobs", "0")]
    [InlineData("would replace n.ipynb itself", "run", "n.ipynb", "--output", ".")]
    [InlineData("would both be written", "run", "n.ipynb", "sub/n.ipynb")]
    [InlineData("There is no option --nothing", "run", "n.ipynb", "--nothing")]
    [InlineData("sub is a folder; name its notebooks", "run", "sub")]
    [InlineData("n.ipynb is a file; name the folder", "book", "--notebooks", "n.ipynb", "--output", "out")]
    [InlineData("The folder n.ipynb/out cannot be written to: ", "run", "n.ipynb", "--output", "n.ipynb/out")]
    [InlineData("The folder n.ipynb cannot be written to: ", "book", "--notebooks", "sub", "--output", "n.ipynb/book")]
    [InlineData("There is no Notebooks.sln here", "book")]
    [InlineData("There is no Notebooks.sln here")]
    [InlineData("There is no folder none", "book", "--notebooks", "none", "--output", "out")]
    [InlineData("would replace the notebooks", "book", "--notebooks", "sub", "--output", "sub")]
    [InlineData("holds something that is no book", "book", "--notebooks", "sub", "--output", ".")]
    [InlineData("--help", "nonsense")]
    public async Task Wrong_usage_is_exit_code_2_and_says_what_is_wrong(string message, params string[] arguments)
    {
        _folder.Write("n.ipynb", TestNotebook.Json("tag:parameters\nint n = 1;"));
        _folder.Write("sub/n.ipynb", TestNotebook.Json("1"));
        _folder.Write("text.ipynb", "no notebook");

        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.In("artifacts")));
    }

    [Fact]
    public async Task The_results_lie_beside_the_solution_and_their_places_are_printed()
    {
        _folder.Write("Notebooks.sln", "");
        _folder.Write("notebooks/n.ipynb", TestNotebook.Json("1"));
        _folder.Write("notebooks/bad.ipynb", TestNotebook.Json("throw new Exception();"));

        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.In("notebooks"), "run", "n.ipynb", "bad.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("n: ../artifacts/notebooks/n.html, ../artifacts/notebooks/n.ipynb\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("bad: ../artifacts/notebooks/bad.failed.ipynb\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All((string[])["n.html", "n.ipynb", "bad.failed.ipynb"], file => Assert.True(_folder.Has("artifacts/notebooks/" + file)));
    }

    [Fact]
    public async Task A_result_that_cannot_be_written_fails_its_notebook_alone()
    {
        _folder.Write("a.ipynb", TestNotebook.Json("1"));
        _folder.Write("b.ipynb", TestNotebook.Json("2"));
        Directory.CreateDirectory(_folder.In("out/a.html")); // A folder where the page should be.

        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.Path, "run", "a.ipynb", "b.ipynb", "--output", "out", "--jobs", "1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("2 notebooks: 1 ok, 1 failed, ", result.Output, StringComparison.Ordinal);
        Assert.Contains("a.ipynb: the result could not be written: ", result.Error, StringComparison.Ordinal);
        Assert.True(_folder.Has("out/b.html"));
    }

    [Fact]
    public async Task Notebooks_run_side_by_side()
    {
        // Each waits for the other, so neither could end if they ran one after the other.
        static string Waits(string mine, string other) =>
            TestNotebook.Json($"System.IO.File.WriteAllText(\"{mine}\", \"\");\nwhile (!System.IO.File.Exists(\"{other}\")) await Task.Delay(20);");
        _folder.Write("a.ipynb", Waits("a.txt", "b.txt"));
        _folder.Write("b.ipynb", Waits("b.txt", "a.txt"));

        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.Path, "run", "a.ipynb", "b.ipynb", "--jobs", "2", "--timeout", "60");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("2 notebooks: 2 ok, 0 failed, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_may_set_its_own_timeout()
    {
        string json = TestNotebook.Json("await Task.Delay(1500);", "await Task.Delay(60_000);");
        _folder.Write("n.ipynb", json.Replace("\"id\":\"c1\",\"metadata\":{}", "\"id\":\"c1\",\"metadata\":{\"execution\":{\"timeout\":\"100\"}}", StringComparison.Ordinal));

        RunnerProcess.Result result = await RunnerProcess.RunAsync(_folder.Path, "run", "n.ipynb", "--timeout", "0.5");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("n.ipynb:2:1:1: [2] The cell was stopped because it took longer than 0.5 s", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_examples_and_the_version_is_a_version()
    {
        RunnerProcess.Result help = await RunnerProcess.RunAsync(_folder.Path, "run", "--help");
        RunnerProcess.Result version = await RunnerProcess.RunAsync(_folder.Path, "--version");

        Assert.Equal((0, 0), (help.ExitCode, version.ExitCode));
        Assert.Contains("NotebookRunner run notebooks/*.ipynb", help.Output, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("book", "--help")]
    public async Task Help_names_only_notebooks_that_are_there(params string[] arguments)
    {
        RunnerProcess.Result help = await RunnerProcess.RunAsync(_folder.Path, arguments);
        string[] named = [.. System.Text.RegularExpressions.Regex.Matches(help.Output, @" (notebooks/[\w-]+\.ipynb)").Select(match => match.Groups[1].Value)];
        Assert.All(named, notebook => Assert.True(File.Exists(Repository.Path(notebook)), notebook));
        Assert.Equal(arguments is ["book", ..], named.Length == 0);
    }

    [Fact]
    public async Task Workers_end_when_their_parent_is_killed()
    {
        string path = _folder.In("worker.pid");
        _folder.Write("n.ipynb", TestNotebook.Json($"System.IO.File.WriteAllText(\"worker.pid\", Environment.ProcessId.ToString());\nwhile (true) {{ }}"));
        using Process parent = RunnerProcess.Start(_folder.Path, "run", "n.ipynb");
        string text = "";
        for (int i = 0; i < 600 && text.Length == 0; i++)
        {
            await Task.Delay(50);
            text = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        }
        using Process worker = Process.GetProcessById(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

        parent.Kill(); // The parent alone: its workers must notice by themselves.

        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(20));
        await worker.WaitForExitAsync(patience.Token);
        Assert.True(worker.HasExited);
    }
}
