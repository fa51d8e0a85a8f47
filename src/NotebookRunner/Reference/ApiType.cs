using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRunner.Reference;

/// <summary>A public type.</summary>
/// <param name="Symbol">What the compiler knows of it.</param>
/// <param name="Id">Its name in documentation comments, such as <c>T:A.B</c>.</param>
/// <param name="Members">Its members in the order in which the page shows them.</param>
internal sealed record ApiType(INamedTypeSymbol Symbol, string Id, ImmutableArray<ApiMember> Members)
{
    /// <summary>The folder of the reference in the book.</summary>
    public const string Folder = "reference";

    /// <summary>The file of its page in that folder.</summary>
    public string File => Id["T:".Length..].Replace('`', '-') + ".html";

    public string Namespace => Symbol.ContainingNamespace.ToDisplayString();

    /// <summary>Its name with its type parameters, and with the type around it if there is one.</summary>
    public string Title => Symbol.ToDisplayString(s_title);

    /// <summary>Record, struct, interface, ….</summary>
    public string Kind =>
        Symbol.TypeKind == TypeKind.Class && Symbol.IsRecord ? "record"
        : Symbol.IsStatic ? "static class"
        : Symbol.TypeKind.ToString().ToLowerInvariant();

    private static readonly SymbolDisplayFormat s_title = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);
}
