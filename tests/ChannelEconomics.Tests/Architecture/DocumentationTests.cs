using System.Xml.Linq;

namespace ChannelEconomics.Tests.Architecture;

/// <summary>What the compiler does not see of the documentation: empty summaries, unexplained defaults.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Members =
        (from assembly in PublicTypes.Assemblies
         from member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
         select member).ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    [Fact]
    public void Every_public_type_has_a_summary_that_says_something() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        let summary = Members.GetValueOrDefault(PublicTypes.DocumentationId(type))?.Element("summary")?.Value.Trim()
        where string.IsNullOrEmpty(summary) || !summary.Contains(' ', StringComparison.Ordinal)
        select $"{type.FullName}: its summary is '{summary}'.");

    [Fact]
    public void No_documentation_tag_is_empty() => PublicTypes.AssertNone(
        from member in Members
        from tag in member.Value.Elements()
        where tag.Name != "inheritdoc" && tag.Name != "exception" && tag.Attribute("cref") is null && !tag.HasElements && string.IsNullOrWhiteSpace(tag.Value)
        select $"{member.Key}: <{tag.Name}> is empty.");

    [Fact]
    public void Every_exception_tag_says_when() => PublicTypes.AssertNone(
        from member in Members
        from tag in member.Value.Elements("exception")
        where string.IsNullOrWhiteSpace(tag.Value)
        select $"{member.Key}: <exception cref=\"{(string?)tag.Attribute("cref")}\"> does not say when.");

    [Fact]
    public void Every_public_value_type_says_what_its_default_value_means() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        where type.IsValueType
        let page = Members.GetValueOrDefault(PublicTypes.DocumentationId(type))?.Value ?? ""
        where !page.Contains("default value", StringComparison.OrdinalIgnoreCase)
        select $"{type.FullName}: the documentation does not say what the default value is.");
}
