using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Reference;

/// <summary>The assemblies that notebooks can use beyond the platform: those they reference by path, and those that lie beside them.</summary>
internal static class ReferencedAssemblies
{
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <summary>Their files, one for each assembly name, in the order of the names.</summary>
    public static ImmutableArray<string> Of(IEnumerable<NotebookSource> notebooks) =>
    [
        .. notebooks.SelectMany(Referenced).Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(IsAssembly)
            .DistinctBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
            .OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Referenced(NotebookSource notebook) =>
        from cell in notebook.Notebook.Cells.OfType<CodeCell>()
        from directive in CSharpSyntaxTree.ParseText(cell.Source, s_script).GetCompilationUnitRoot().GetReferenceDirectives()
        let path = Path.GetFullPath(Path.Combine(notebook.Folder, directive.File.ValueText))
        where File.Exists(path)
        select path;

    // Native libraries lie there too.
    private static bool IsAssembly(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Name is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
