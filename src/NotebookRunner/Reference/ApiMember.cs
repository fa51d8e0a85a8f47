using Microsoft.CodeAnalysis;

namespace NotebookRunner.Reference;

/// <summary>A public member of a type.</summary>
/// <param name="Symbol">What the compiler knows of it.</param>
/// <param name="Id">Its name in documentation comments, such as <c>M:A.B.C(System.Int32)</c>.</param>
/// <param name="Anchor">Its id on its type's page.</param>
/// <param name="Title">Its name as a heading shows it.</param>
/// <param name="Group">The heading it stands under.</param>
internal sealed record ApiMember(ISymbol Symbol, string Id, string Anchor, string Title, string Group);
