using System.Text;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Commands;

/// <summary>One run of the program over notebooks that fail in every way, and two that do not.</summary>
public sealed class FailingRun : IAsyncLifetime, IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    internal RunnerProcess.Result Result { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Write("good", "# Good\n\nFine.", "var a = 1; Console.WriteLine(\"out\"); Console.Error.WriteLine(\"err\"); display(a); Console.WriteLine(\"more\"); a + 1");
        Write("throws", "# Title", "int a = 1;", "// third\n\nthrow new InvalidOperationException(\"2 rows are bad\\n  line 17: x\\n  line 18: y\");", "Console.WriteLine(\"never\");");
        Write("compile", "int a = 1;\nint b = nope;\nint c = \"x\";");
        // The time a loop may take: enough for a busy machine to compile the cell first.
        WriteImpatient("loops", "int a = 0;", "a++;\nwhile (true)\n{\n    a++;\n}");
        WriteImpatient("sleeps", "\nSystem.Threading.Thread.Sleep(-1);");
        WriteImpatient("awaits", "await Task.Yield();\nvar f = () => 1;\n  await Task.Delay(-1);");
        WriteImpatient("later", "await Task.Delay(1);\nwhile (true) { }");
        Write("exits", "Console.WriteLine(\"bye\");\nEnvironment.Exit(0);");
        Write("fails-fast", "Console.Write(\"bye\");\nEnvironment.FailFast(\"no more\");");
        Write("overflows", "int Deep(int n) => Deep(n + 1) + 1;", "// so deep\nDeep(0)");
        Write("crashes", "int x = 1;\nvar thread = new System.Threading.Thread(() => throw new InvalidOperationException(\"elsewhere\"));\nthread.Start();\nthread.Join();\nSystem.Threading.Thread.Sleep(9999);");
        Write("foreign", "1", "2");
        Folder.Write("foreign.ipynb", Folder.Read("foreign.ipynb").Replace("{\"id\":\"c2\",\"metadata\":{}", "{\"id\":\"c2\",\"metadata\":{\"polyglot_notebook\":{\"kernelName\":\"fsharp\"}}", StringComparison.Ordinal));
        Write("blocks", "async Task<int> Later() { await Task.Delay(1); await Task.Yield(); return 1; }\nLater().Result + await Later()");
        foreach (string name in (string[])["throws.ipynb", "throws.html", "good.failed.ipynb"])
            Folder.Write("out/" + name, "from an earlier run");
        Result = await RunnerProcess.RunAsync(
            Folder.Path, ["run", .. Directory.GetFiles(Folder.Path, "*.ipynb").Select(path => Path.GetFileName(path)).Order(), "--output", "out", "--timeout", "100"]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Folder.Dispose();

    internal Notebook Notebook(string file) => NotebookReader.Read(Folder.In("out/" + file));

    private void WriteImpatient(string name, params string[] cells) => Folder.Write(
        name + ".ipynb", TestNotebook.Json(new JsonObject { ["execution"] = new JsonObject { ["timeout"] = 4 } }, cells));

    private void Write(string name, params string[] cells) => Folder.Write(name + ".ipynb", TestNotebook.Json(cells));
}

public sealed class FailingRunTests(FailingRun run) : IClassFixture<FailingRun>
{
    [Fact]
    public void A_failed_notebook_makes_the_exit_code_1_and_does_not_stop_the_others()
    {
        Assert.Equal(1, run.Result.ExitCode);
        Assert.Contains("13 notebooks: 2 ok, 11 failed, ", run.Result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throws.ipynb:3:3:1: [2] System.InvalidOperationException: 2 rows are bad\n      line 17: x\n      line 18: y\n")]
    [InlineData("compile.ipynb:1:2:9: [1] CS0103: The name 'nope' does not exist in the current context\n")]
    [InlineData("compile.ipynb:1:3:9: [1] CS0029: Cannot implicitly convert type 'string' to 'int'\n")]
    [InlineData("loops.ipynb:2:4:5: [2] The cell was stopped because it took longer than 4 s")]
    [InlineData("sleeps.ipynb:1:2:1: [1] The cell was stopped")]
    [InlineData("awaits.ipynb:1:3:3: [1] The cell was stopped")]
    [InlineData("later.ipynb:1:2:1: [1] The cell was stopped")]
    [InlineData("exits.ipynb:1:2:1: [1] The cell ended its process: it called Environment.Exit.\n")]
    [InlineData("fails-fast.ipynb:1:2:1: [1] The cell crashed its process (exit code ")]
    [InlineData("overflows.ipynb:2:2:1: [2] The cell crashed its process (exit code ")]
    [InlineData("crashes.ipynb:1:2:")]
    [InlineData("foreign.ipynb:2:1:1: [2] NotSupported: The cell's language is fsharp")]
    public void A_failed_cell_is_reported_at_its_cell_line_and_column_with_its_whole_message(string report) =>
        Assert.Contains(report, "\n" + run.Result.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void The_code_around_a_failure_is_shown() =>
        Assert.Contains("       3 | throw new", run.Result.Error, StringComparison.Ordinal);

    [Fact]
    public void Of_a_failed_notebook_only_the_failed_copy_is_left()
    {
        Assert.False(run.Folder.Has("out/throws.ipynb"));
        Assert.False(run.Folder.Has("out/throws.html"));
        Notebook failed = run.Notebook("throws.failed.ipynb");
        CodeCell cell = Assert.IsType<CodeCell>(failed.Cells[2]);
        Assert.Equal(2, cell.ExecutionCount);
        ErrorOutput error = Assert.IsType<ErrorOutput>(Assert.Single(cell.Outputs));
        Assert.Equal(("System.InvalidOperationException", "2 rows are bad\n  line 17: x\n  line 18: y"), (error.Name, error.Message));
        Assert.Equal("   at cell 3, line 3", error.Traceback[^1]);
        Assert.Null(Assert.IsType<CodeCell>(failed.Cells[3]).ExecutionCount);
    }

    [Fact]
    public void A_good_notebook_is_written_with_its_outputs_in_order_and_replaces_an_old_failure()
    {
        CodeCell cell = Assert.IsType<CodeCell>(run.Notebook("good.ipynb").Cells[1]);
        Assert.Collection(
            cell.Outputs,
            output => Assert.Equal(new StreamOutput("stdout", "out\n"), output),
            output => Assert.Equal(new StreamOutput("stderr", "err\n"), output),
            output => Assert.Equal("1", Assert.IsType<DisplayOutput>(output).Data.Text(MimeBundle.PlainText)),
            output => Assert.Equal(new StreamOutput("stdout", "more\n"), output),
            output => Assert.Equal("2", Assert.IsType<ResultOutput>(output).Data.Text(MimeBundle.PlainText)));
        Assert.True(run.Folder.Has("out/good.html"));
        Assert.False(run.Folder.Has("out/good.failed.ipynb"));
    }

    [Fact]
    public void A_cell_may_block_on_its_own_tasks() => Assert.True(run.Folder.Has("out/blocks.ipynb"));

    [Fact]
    public void Nothing_temporary_is_left() =>
        Assert.DoesNotContain(Directory.GetFiles(run.Folder.In("out")), file => Path.GetFileName(file).StartsWith('.'));

    [Fact]
    public void Text_past_the_console_class_is_output_too()
    {
        StringBuilder stray = new();
        List<object> seen = [];
        NotebookRunner.Workers.WorkerFrames frames = new(seen.Add, text => stray.Append(text));
        byte[] bytes = [.. "raw ü"u8, .. NotebookRunner.Workers.WorkerFrames.Encode(new NotebookRunner.Workers.WorkerWrote("stdout", "a\nb")), .. "tail\u001Eno json\n"u8];
        foreach (byte one in bytes)
            frames.Take([one]);

        Assert.Equal("raw ütailno json\n", stray.ToString());
        Assert.Equal(new NotebookRunner.Workers.WorkerWrote("stdout", "a\nb"), Assert.Single(seen));
    }
}
