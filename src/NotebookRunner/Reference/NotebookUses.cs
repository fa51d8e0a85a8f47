using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using NotebookRunner.Book;
using NotebookRunner.Notebooks;
using NotebookRunner.Sessions;

namespace NotebookRunner.Reference;

/// <summary>Finds what the cells of a notebook use of a library, by asking the compiler what each name means.</summary>
/// <param name="library">The library.</param>
internal sealed class NotebookUses(ApiLibrary library)
{
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">The folder that its references start from.</param>
    public NotebookUse Of(Notebook notebook, string folder)
    {
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, usings: Session.Imports, metadataReferenceResolver: ScriptMetadataResolver.Default.WithBaseDirectory(folder));
        HashSet<string> used = new(StringComparer.Ordinal);
        Dictionary<string, CodeLinks> names = new(StringComparer.Ordinal);
        CSharpCompilation? previous = null;
        foreach (CodeCell cell in notebook.Cells.OfType<CodeCell>().Where(cell => !cell.IsBlank))
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(cell.Source, s_script);
            CSharpCompilation compilation = CSharpCompilation.CreateScriptCompilation(
                "cell", tree, library.References, options, previous, returnType: typeof(object));
            Dictionary<int, string> links = Links(tree, compilation.GetSemanticModel(tree), used);
            if (links.Count > 0) names[cell.Id] = new(links);
            // A cell with errors adds nothing to those after it, here as in a session.
            if (!compilation.GetDiagnostics().Any(problem => problem.Severity == DiagnosticSeverity.Error)) previous = compilation;
        }
        return new(names.ToFrozenDictionary(StringComparer.Ordinal), used.ToFrozenSet(StringComparer.Ordinal));
    }

    private Dictionary<int, string> Links(SyntaxTree tree, SemanticModel model, HashSet<string> used)
    {
        Dictionary<int, string> links = [];
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            SymbolInfo info = model.GetSymbolInfo(name);
            ISymbol? symbol = Definition(info.Symbol ?? info.CandidateSymbols.FirstOrDefault());
            string? id = symbol?.GetDocumentationCommentId();
            if (symbol is not (null or INamespaceSymbol or INamedTypeSymbol) && symbol.ContainingType is { } owner)
                Use(Definition(owner)?.GetDocumentationCommentId(), used);
            if (library.PlaceOf(id) is not { } place) continue;
            Use(id, used);
            if (name is not IdentifierNameSyntax { IsVar: true })
                links[name.Identifier.SpanStart] = $"{ApiType.Folder}/{place}";
        }
        return links;
    }

    private void Use(string? id, HashSet<string> used)
    {
        if (library.PlaceOf(id) is not null) used.Add(id!);
    }

    private static ISymbol? Definition(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.OriginalDefinition,
        _ => symbol?.OriginalDefinition,
    };
}
