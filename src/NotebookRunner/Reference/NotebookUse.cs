using System.Collections.Frozen;
using NotebookRunner.Book;

namespace NotebookRunner.Reference;

/// <summary>What a notebook uses of a library.</summary>
/// <param name="Names">Where the names in its code lead, for each cell by its id; from the book's folder on.</param>
/// <param name="Ids">The types and members it uses.</param>
internal sealed record NotebookUse(FrozenDictionary<string, CodeLinks> Names, FrozenSet<string> Ids)
{
    public static NotebookUse None { get; } = new(FrozenDictionary<string, CodeLinks>.Empty, []);
}
