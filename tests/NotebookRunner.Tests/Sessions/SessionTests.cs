using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRunner.Notebooks;
using NotebookRunner.Sessions;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Sessions;

public sealed class SessionTests
{
    private readonly InProcess _session = new();

    [Fact]
    public async Task A_cell_sees_what_earlier_cells_declared()
    {
        await _session.RunAsync("using System.Globalization; int a = 20; int Twice(int x) => 2 * x; record P(int X);");
        Assert.Equal("42", await _session.TextAsync("Twice(a) + new P(2).X"));
        Assert.Equal("True", await _session.TextAsync("CultureInfo.InvariantCulture is not null"));
    }

    [Theory]
    [InlineData("1.5 + 1", "2.5")]
    [InlineData("await Task.FromResult(\"later\")", "later")]
    [InlineData("(string?)null", "null")]
    [InlineData("new StringBuilder(\"usings\").ToString()", "usings")]
    [InlineData("new List<int> { 1, 2 }.Sum()", "3")]
    [InlineData("new DateOnly(2026, 1, 31)", "2026-01-31")]
    public async Task The_last_expression_is_the_result(string source, string text) => Assert.Equal(text, await _session.TextAsync(source));

    [Theory]
    [InlineData("int x = 1;")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("display(1)")]
    [InlineData("await Task.CompletedTask")]
    [InlineData("")]
    public async Task Without_a_value_there_is_no_result(string source) => Assert.Null((await _session.RunAsync(source)).Result);

    [Fact]
    public async Task The_language_is_CSharp_14_as_in_the_other_hosts()
    {
        Assert.Equal("3", await _session.TextAsync("class Box { public int Size { get; set => field = value > 3 ? 3 : value; } } new Box { Size = 9 }.Size"));
        await _session.RunAsync("int versions = 1;");
    }

    [Fact]
    public async Task Every_compiler_error_stands_at_its_own_line_and_column()
    {
        CellOutcome outcome = await _session.RunAsync("var a = 1;\n  var b = nope;\nint c = \"text\";");

        Assert.Equal(CellError.CompilationError, outcome.Error!.Name);
        Assert.Collection(
            outcome.Error.Problems,
            first => Assert.Equal((2, 11, "CS0103: The name 'nope' does not exist in the current context"), (first.Line, first.Column, first.Message)),
            second => Assert.Equal((3, 9, true), (second.Line, second.Column, second.Message.StartsWith("CS0029", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task An_exception_stands_at_the_line_of_its_cell_with_its_whole_message()
    {
        await _session.RunAsync("int Refuse(int x)\n{\n    throw new InvalidOperationException($\"row {x} is bad\\nrow 2 is bad\");\n}");
        CellOutcome outcome = await _session.RunAsync("// nothing here\nvar before = 1;\n  Refuse(before);");

        CellError error = outcome.Error!;
        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Equal(new CellProblem(3, 3, "row 1 is bad\nrow 2 is bad"), Assert.Single(error.Problems));
        Assert.Equal(["   at Refuse(Int32 x) in cell 1, line 3", "   at cell 2, line 3"], error.Traceback.AsEnumerable());
    }

    [Theory]
    [InlineData("throw new System.Reflection.TargetInvocationException(new ArgumentException(\"inner\"));", "System.ArgumentException", "inner")]
    [InlineData("Task.Run(() => { throw new ArgumentException(\"inner\"); }).Wait();", "System.ArgumentException", "inner")]
    [InlineData("throw new InvalidOperationException(\"outer\", new ArgumentException(\"inner\"));", "System.InvalidOperationException", "outer\nCaused by System.ArgumentException: inner")]
    [InlineData("throw new AggregateException(new ArgumentException(\"a\"), new FormatException(\"b\"));", "System.AggregateException", "2 errors happened.\n- System.ArgumentException: a\n- System.FormatException: b")]
    public async Task Exceptions_that_only_carry_others_are_unwrapped(string source, string name, string message)
    {
        CellError error = (await _session.RunAsync("int first = 1;\n" + source)).Error!;

        Assert.Equal(name, error.Name);
        CellProblem problem = Assert.Single(error.Problems);
        Assert.Equal((2, message), (problem.Line, problem.Message));
    }

    [Fact]
    public async Task What_a_failed_cell_assigned_stays_assigned()
    {
        await _session.RunAsync("int kept = 0;");
        await _session.RunAsync("kept = 7;\nthrow new Exception();");
        Assert.Equal("7", await _session.TextAsync("kept"));
    }

    [Fact]
    public async Task Messages_are_the_same_in_every_run()
    {
        async Task<string> Conflict()
        {
            InProcess session = new();
            await session.RunAsync("record P(int A); P old = new(1);");
            await session.RunAsync("record P(int A);");
            return string.Join('\n', (await session.RunAsync("old = new P(3);")).Error!.Problems);
        }

        string first = await Conflict();
        Assert.Equal(first, await Conflict());
        Assert.DoesNotContain("ℛ", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nullable_warnings_have_their_line()
    {
        CellOutcome outcome = await _session.RunAsync("string? s = null;\nif (DateTime.UtcNow.Year < 0) s!.ToString();\nstring t = s;");

        CellProblem warning = Assert.Single(outcome.Warnings);
        Assert.Equal((3, 12, true), (warning.Line, warning.Column, warning.Message.StartsWith("CS860", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("#r \"../nowhere/Missing.dll\"\n1", "CS0006", "hint: build first: dotnet build -c Release")]
    [InlineData("#r \"nuget:Some.Package\"\n1", "CS0006", "hint: packages are not restored")]
    [InlineData("#!time\n1", "CS9378", "hint: magic commands")]
    [InlineData("namespace N;", "CS7021", "hint: a cell cannot declare a namespace")]
    public async Task Errors_that_only_notebooks_meet_come_with_a_hint(string source, string id, string hint)
    {
        CellProblem problem = (await _session.RunAsync(source)).Error!.Problems[0];

        Assert.Equal(1, problem.Line);
        Assert.StartsWith(id, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_reference_brings_the_assemblies_that_lie_beside_it()
    {
        using TemporaryFolder folder = new();
        MetadataReference inner = Library(folder, "lib/Inner.dll", "namespace Inner; public class Deep { public static int Value => 42; }");
        Library(folder, "lib/Outer.dll", "namespace Outer; public class Wide { public Inner.Deep? Deep; }", inner);
        InProcess session = new(folder.Path);

        Assert.Equal("42", await session.TextAsync("#r \"lib/Outer.dll\"\nusing Inner;\nusing Outer;\nvar wide = new Wide(); Deep.Value"));
    }

    [Fact]
    public async Task Sessions_do_not_share_the_state_of_referenced_assemblies()
    {
        using TemporaryFolder folder = new();
        Library(folder, "Counter.dll", "public static class Counter { public static int Count; }");

        Assert.Equal("1", await new InProcess(folder.Path).TextAsync("#r \"Counter.dll\"\n++Counter.Count"));
        Assert.Equal("1", await new InProcess(folder.Path).TextAsync("#r \"Counter.dll\"\n++Counter.Count"));
    }

    [Fact]
    public async Task Types_of_the_platform_are_the_same_inside_and_outside()
    {
        CellOutcome outcome = await _session.RunAsync("display(typeof(System.Linq.Enumerable).Assembly.GetHashCode().ToString());");

        Assert.Null(outcome.Error);
        Assert.Equal(typeof(Enumerable).Assembly.GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture), _session.Displayed[0].Data.Text(MimeBundle.PlainText));
    }

    private static PortableExecutableReference Library(TemporaryFolder folder, string file, string source, params MetadataReference[] references)
    {
        string path = folder.Write(file, "");
        CSharpCompilation library = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(file), [CSharpSyntaxTree.ParseText(source)],
            [.. PlatformReferences.All, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using (FileStream stream = File.Create(path))
            Assert.True(library.Emit(stream).Success);
        return MetadataReference.CreateFromFile(path);
    }
}
