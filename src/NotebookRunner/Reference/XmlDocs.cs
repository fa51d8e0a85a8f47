using System.Collections.Frozen;
using System.Xml.Linq;

namespace NotebookRunner.Reference;

/// <summary>The documentation comments of some assemblies, as their compilers wrote them.</summary>
internal sealed class XmlDocs
{
    private readonly FrozenDictionary<string, XElement> _comments;

    private XmlDocs(FrozenDictionary<string, XElement> comments) => _comments = comments;

    /// <summary>The comment for an id, or null.</summary>
    public XElement? this[string id] => _comments.GetValueOrDefault(id);

    /// <summary>The file beside an assembly that would hold its comments.</summary>
    public static string FileBeside(string assembly) => Path.ChangeExtension(assembly, ".xml");

    /// <param name="files">The XML files.</param>
    public static XmlDocs Read(IEnumerable<string> files) => new(files
        .SelectMany(file => XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member"))
        .Where(member => member.Attribute("name") is not null)
        .DistinctBy(member => member.Attribute("name")!.Value)
        .ToFrozenDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal));
}
