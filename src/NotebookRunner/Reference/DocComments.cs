using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NotebookRunner.Reference;

/// <summary>The comment that holds for a symbol: its own, and where it says so, or says nothing, what it inherits.</summary>
/// <param name="docs">The comments as they were written.</param>
internal sealed class DocComments(XmlDocs docs)
{
    private const int DeepestChain = 8;

    /// <summary>The parts of the comment: summary, remarks, param, …; empty if there is none.</summary>
    public IReadOnlyList<XElement> Of(ISymbol symbol) => Of(symbol, DeepestChain);

    private List<XElement> Of(ISymbol symbol, int depth)
    {
        XElement? own = symbol.OriginalDefinition.GetDocumentationCommentId() is { } id ? docs[id] : null;
        List<XElement> parts = [.. own?.Elements().Where(part => part.Name != "inheritdoc") ?? []];
        XElement? inherits = own?.Elements("inheritdoc").FirstOrDefault();
        if (own is null && OfPositional(symbol) is { } positional) return [positional];
        if ((own is not null && inherits is null) || depth == 0) return parts;

        IEnumerable<XElement> inherited = inherits?.Attribute("cref")?.Value is { } cref
            ? docs[cref]?.Elements() ?? []
            : Above(symbol).Select(above => Of(above, depth - 1)).FirstOrDefault(comment => comment.Count > 0) ?? [];
        parts.AddRange(inherited.Where(part => part.Name != "inheritdoc" && !parts.Any(mine => Replaces(mine, part))));
        return parts;
    }

    // What is said of a parameter of a record is said of the property that it becomes.
    private XElement? OfPositional(ISymbol symbol) =>
        symbol is IPropertySymbol { ContainingType: { } type } property
        && type.GetDocumentationCommentId() is { } id
        && docs[id]?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name) is { } comment
            ? new XElement("summary", comment.Nodes())
            : null;

    private static bool Replaces(XElement mine, XElement inherited) =>
        mine.Name == inherited.Name
        && mine.Attribute("name")?.Value == inherited.Attribute("name")?.Value
        && mine.Attribute("cref")?.Value == inherited.Attribute("cref")?.Value;

    private static IEnumerable<ISymbol> Above(ISymbol symbol)
    {
        ISymbol? overridden = symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            IEventSymbol happening => happening.OverriddenEvent,
            INamedTypeSymbol type => type.BaseType,
            _ => null,
        };
        IEnumerable<ISymbol> implemented = symbol is INamedTypeSymbol implementer
            ? implementer.Interfaces
            : symbol.ContainingType?.AllInterfaces.SelectMany(face => face.GetMembers())
                .Where(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)) ?? [];
        return overridden is null ? implemented : implemented.Prepend(overridden);
    }
}
