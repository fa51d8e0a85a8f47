using System.Collections.Immutable;
using NotebookRunner.Book;
using NotebookRunner.Runs;

namespace NotebookRunner.Reference;

/// <summary>A library and what each notebook uses of it.</summary>
internal sealed class ApiReference
{
    private readonly Dictionary<string, NotebookUse> _uses;

    private ApiReference(ApiLibrary library, Dictionary<string, NotebookUse> uses) => (Api, _uses) = (library, uses);

    public ApiLibrary Api { get; }

    /// <summary>The reference for the assemblies that the notebooks name; null if none of them comes with documentation comments.</summary>
    public static ApiReference? Of(ImmutableArray<NotebookSource> notebooks)
    {
        ApiLibrary library = ApiLibrary.Load(ReferencedAssemblies.Of(notebooks));
        if (library.Types.Length == 0) return null;
        NotebookUses uses = new(library);
        return new(library, notebooks.ToDictionary(source => source.Name, source => uses.Of(source.Notebook, source.Folder), StringComparer.Ordinal));
    }

    public NotebookUse UseIn(NotebookSource notebook) => _uses.GetValueOrDefault(notebook.Name, NotebookUse.None);

    /// <summary>The types that a notebook uses, by namespace and name.</summary>
    public IEnumerable<ApiType> TypesIn(NotebookSource notebook) => Api.Types.Where(type => UseIn(notebook).Ids.Contains(type.Id));

    /// <summary>The notebooks of the book that use a type or member.</summary>
    public IEnumerable<BookEntry> UsersOf(string id, BookContent book) => book.WithPages.Where(entry => UseIn(entry.Source).Ids.Contains(id));
}
