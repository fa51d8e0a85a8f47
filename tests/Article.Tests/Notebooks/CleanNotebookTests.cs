using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>A committed notebook tells a story and calls the core, in the subset that every host runs.</summary>
public sealed class CleanNotebookTests
{
    private const string Reference = "#r \"../artifacts/bin/ChannelEconomics.Notebooks/release/ChannelEconomics.Notebooks.dll\"";
    private const int LongestFunction = 5;

    public static TheoryData<string> All => [.. NotebookFile.Committed];

    public static TheoryData<string> OfEveryHost => [.. NotebookFile.Committed.Where(name => NotebookFile.Named(name).SkipReason is null)];

    [Theory, MemberData(nameof(All))]
    public void It_is_of_format_4_5_with_unique_ids(string name)
    {
        NotebookFile notebook = NotebookFile.Named(name);
        Assert.Equal((4, 5), notebook.Format);
        string[] ids = [.. notebook.Cells.Select(cell => (string)cell["id"]!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", id));
    }

    [Theory, MemberData(nameof(All))]
    public void It_is_committed_without_outputs(string name) => Assert.All(NotebookFile.Named(name).CodeCells, cell =>
    {
        Assert.Empty(cell["outputs"]!.AsArray());
        Assert.Null(cell["execution_count"]);
    });

    [Theory, MemberData(nameof(OfEveryHost))]
    public void Its_first_line_of_code_is_its_only_reference(string name)
    {
        string[] lines = [.. NotebookFile.Named(name).CodeCells.SelectMany(cell => NotebookFile.Source(cell).Split('\n'))];
        Assert.Equal(Reference, lines[0]);
        Assert.DoesNotContain(lines.Skip(1), line => line.TrimStart().StartsWith("#r", StringComparison.Ordinal) || line.TrimStart().StartsWith("#!", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(All))]
    public void It_has_no_function_longer_than_five_lines(string name) => Assert.All(NotebookFile.Named(name).CodeCells, cell =>
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(NotebookFile.Source(cell), new CSharpParseOptions(LanguageVersion.CSharp14, kind: SourceCodeKind.Script));
        IEnumerable<SyntaxNode> functions = tree.GetRoot().DescendantNodes().Where(node =>
            node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax { Block: not null });
        Assert.All(functions, function =>
        {
            FileLinePositionSpan span = tree.GetLineSpan(function.Span);
            Assert.InRange(span.EndLinePosition.Line - span.StartLinePosition.Line + 1, 1, LongestFunction);
        });
    });

    [Theory, MemberData(nameof(All))]
    public void Hosts_know_the_language_of_every_cell(string name)
    {
        NotebookFile notebook = NotebookFile.Named(name);
        Assert.All(notebook.CodeCells, cell => Assert.Equal("csharp", (string?)cell["metadata"]?["polyglot_notebook"]?["kernelName"]));
        Assert.StartsWith("# ", NotebookFile.Source(notebook.Cells.First()), StringComparison.Ordinal);
    }
}
