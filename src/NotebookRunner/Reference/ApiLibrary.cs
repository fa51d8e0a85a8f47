using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRunner.Sessions;

namespace NotebookRunner.Reference;

/// <summary>The public types of the assemblies that notebooks use and that come with documentation comments.</summary>
internal sealed class ApiLibrary
{
    private readonly FrozenDictionary<string, ApiType> _types;
    private readonly FrozenDictionary<string, string> _places;

    private ApiLibrary(ImmutableArray<MetadataReference> references, ImmutableArray<IAssemblySymbol> assemblies, XmlDocs docs)
    {
        (References, Assemblies, Comments) = (references, assemblies, new(docs));
        Types =
        [
            .. assemblies.SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
                .Select(type => new ApiType(type, type.GetDocumentationCommentId()!, ApiMembers.Of(type, id => docs[id] is not null)))
                .DistinctBy(type => type.Id)
                .OrderBy(type => type.Namespace, StringComparer.Ordinal).ThenBy(type => type.Title, StringComparer.Ordinal),
        ];
        _types = Types.ToFrozenDictionary(type => type.Id, StringComparer.Ordinal);
        _places = Types.Select(type => KeyValuePair.Create(type.Id, type.File))
            .Concat(Types.SelectMany(type => type.Members.Select(member => KeyValuePair.Create(member.Id, $"{type.File}#{member.Anchor}"))))
            .Concat(Types.Select(type => type.Namespace).Distinct().Select(name => KeyValuePair.Create("N:" + name, "index.html#" + name)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(StringComparer.Ordinal);
        Extensions = Types.SelectMany(type => type.Members)
            .Where(member => member.Symbol is IMethodSymbol { IsExtensionMethod: true })
            .ToLookup(member => ((IMethodSymbol)member.Symbol).Parameters[0].Type.OriginalDefinition.GetDocumentationCommentId() ?? "");
    }

    /// <summary>All that cells can use: the platform, the documented assemblies and what lies beside them.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    public ImmutableArray<IAssemblySymbol> Assemblies { get; }

    /// <summary>The types by namespace and name.</summary>
    public ImmutableArray<ApiType> Types { get; }

    public DocComments Comments { get; }

    /// <summary>The extension methods for a type, by the type's id.</summary>
    public ILookup<string, ApiMember> Extensions { get; }

    /// <param name="assemblies">Files of assemblies; those with an XML file of comments beside them are the documented ones.</param>
    public static ApiLibrary Load(IReadOnlyCollection<string> assemblies)
    {
        Dictionary<string, MetadataReference> references = assemblies.ToDictionary(path => path, path => (MetadataReference)MetadataReference.CreateFromFile(path));
        ImmutableArray<MetadataReference> all = [.. PlatformReferences.All, .. references.Values];
        CSharpCompilation compilation = CSharpCompilation.Create("reference", references: all);
        string[] documented = [.. assemblies.Where(path => File.Exists(XmlDocs.FileBeside(path)))];
        return new(
            all,
            [.. documented.Select(path => compilation.GetAssemblyOrModuleSymbol(references[path])).OfType<IAssemblySymbol>()],
            XmlDocs.Read(documented.Select(XmlDocs.FileBeside)));
    }

    public ApiType? Type(string id) => _types.GetValueOrDefault(id);

    /// <summary>Where a namespace, type or member is described, from the folder of the reference on; null if it is not of this library.</summary>
    public string? PlaceOf(string? id) => id is null ? null : _places.GetValueOrDefault(id);

    /// <summary>The version that an assembly's project gave it, with the commit if the build knew it.</summary>
    public static string VersionOf(IAssemblySymbol assembly)
    {
        string? version = assembly.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == "AssemblyInformationalVersionAttribute")?.ConstructorArguments[0].Value as string;
        const int DigitsOfCommit = 9;
        return (version ?? assembly.Identity.Version.ToString()).Split('+') switch
        {
            [{ } number, { Length: > DigitsOfCommit } commit] => $"{number} ({commit[..DigitsOfCommit]})",
            [{ } number, ..] => number,
            _ => "",
        };
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => TypesOf(inner),
            INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true } type => [type, .. TypesOf(type)],
            _ => [],
        });
}
