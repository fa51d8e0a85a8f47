using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using NotebookRunner.Display;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Sessions;

/// <summary>The C# state of one notebook: every cell sees what the cells before it declared.</summary>
/// <remarks>
/// Cells are C# 14 submissions with nullable analysis. What a failed cell assigned before it failed stays assigned.
/// A session runs one cell at a time.
/// </remarks>
internal sealed class Session
{
    /// <summary>What every cell can name without a using: what .NET Interactive imports, and the display functions.</summary>
    public static ImmutableArray<string> Imports { get; } =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", typeof(CellFunctions).FullName!,
    ];

    private static readonly ScriptOptions s_options = ScriptOptions.Default
        .WithReferences(PlatformReferences.All)
        .WithImports(Imports)
        .WithLanguageVersion(LanguageVersion.CSharp14) // The compiler package is ahead of the platform; other hosts know no C# 15.
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    private readonly DisplayTarget _display;
    private readonly Func<string> _folder;
    private ScriptState<object>? _state;
    private ScriptMetadataResolver _assemblies = ScriptMetadataResolver.Default;
    private CellSources _sources;

    /// <param name="display">Where cells show values.</param>
    /// <param name="folder">The folder that relative <c>#r</c> and <c>#load</c> start from; asked before every cell.</param>
    public Session(DisplayTarget display, Func<string> folder)
    {
        (_display, _folder) = (display, folder);
        _sources = new(folder());
    }

    /// <summary>Runs a cell. Whatever goes wrong in it is part of the outcome.</summary>
    /// <param name="cell">The cell's position in its notebook, from 1: its name in messages.</param>
    /// <param name="source">Its C# code.</param>
    public async Task<CellOutcome> RunAsync(int cell, string source)
    {
        Script<object> script = Compile(cell, source);
        ImmutableArray<Diagnostic> diagnostics = script.Compile();
        ImmutableArray<CellProblem> errors = Problems(diagnostics, DiagnosticSeverity.Error, source);
        ImmutableArray<CellProblem> warnings = Problems(diagnostics, DiagnosticSeverity.Warning, source);
        if (errors.Length > 0)
            return new(null, new(CellError.CompilationError, errors, []), warnings);

        DisplayTarget.Enter(_display);
        try
        {
            _state = _state is null
                ? await script.RunAsync(globals: null, catchException: static _ => true).ConfigureAwait(false)
                : await script.RunFromAsync(_state, catchException: static _ => true).ConfigureAwait(false);
            return _state.Exception is { } exception
                ? new(null, ExceptionReport.Of(exception, cell, SourceLines.FirstOfCode(source)), warnings)
                : new(Result(script, _state.ReturnValue), null, warnings);
        }
        catch (Exception exception)
        {
            // Formatting the result failed: the formatter's exception is the cell's.
            return new(null, ExceptionReport.Of(exception, cell, SourceLines.LastOfCode(source)), warnings);
        }
        finally
        {
            DisplayTarget.Enter(null);
        }
    }

    private Script<object> Compile(int cell, string source)
    {
        FollowFolder();
        string file = CellPlaces.FileOf(cell);
        string code = $"#nullable enable\n#line 1 \"{file}\"\n{source}";
        ScriptOptions options = s_options.WithFilePath(file).WithMetadataResolver(_assemblies).WithSourceResolver(_sources);
        if (_state is not null)
            return _state.Script.ContinueWith<object>(code, options.WithReferences(ImmutableArray<MetadataReference>.Empty).WithImports());

        // The loader would otherwise load a second copy of this assembly, whose display functions know of no cell.
        InteractiveAssemblyLoader loader = new();
        loader.RegisterDependency(typeof(CellFunctions).Assembly);
        return CSharpScript.Create<object>(code, options, globalsType: null, loader);
    }

    // A cell may change the current directory, and the next cell's #r then starts there, as in .NET Interactive.
    private void FollowFolder()
    {
        string folder = _folder();
        if (_assemblies.BaseDirectory == folder) return;
        _assemblies = ScriptMetadataResolver.Default.WithBaseDirectory(folder);
        _sources = new(folder);
    }

    private MimeBundle? Result(Script<object> script, object? value) =>
        value is not DisplayedValue && EndsWithValue(script.GetCompilation()) ? _display.Represent(value, []) : null;

    /// <summary>Whether the last statement is an expression without a semicolon that has a value, be it null.</summary>
    private static bool EndsWithValue(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax last }] }
            && last.SemicolonToken.IsMissing
            && compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }

    private static ImmutableArray<CellProblem> Problems(
        ImmutableArray<Diagnostic> diagnostics, DiagnosticSeverity severity, string source)
    {
        string[] lines = source.Split('\n');
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.Severity == severity)
                .Select(diagnostic => Problem(diagnostic, lines))
                .OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ThenBy(problem => problem.Message, StringComparer.Ordinal)
                .Distinct(),
        ];
    }

    private static CellProblem Problem(Diagnostic diagnostic, string[] lines)
    {
        FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
        int line = Math.Clamp(span.StartLinePosition.Line, 0, lines.Length - 1);
        string message = CellPlaces.Normalise(diagnostic.GetMessage(CultureInfo.InvariantCulture));
        string hint = Hints.For(diagnostic, lines[line]) is { } help ? $"\nhint: {help}" : "";
        return new(line + 1, span.StartLinePosition.Character + 1, $"{diagnostic.Id}: {message}{hint}");
    }
}
