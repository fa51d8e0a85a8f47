using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Book.Browser.Tests.Support;

/// <summary>A page as its file has it, judged without a browser.</summary>
internal sealed partial class StaticPage
{
    private readonly string _markup;

    /// <param name="name">Its path below the book, with slashes.</param>
    /// <param name="address">The address that a browser opens.</param>
    /// <param name="markup">Its whole text.</param>
    public StaticPage(string name, string address, string markup)
    {
        (Name, Address, _markup) = (name, address, markup);
        (Tags, Faults) = MarkupReader.Read(markup);
    }

    public string Name { get; }

    public string Address { get; }

    public int Length => _markup.Length;

    public int Formulas => Tags.Count(tag => tag.Name == "math");

    /// <summary>The word beside its title that says what a page of the reference is about: struct, enum, …; empty on other pages.</summary>
    public string Kind => Heading().Match(_markup).Groups[1].Value;

    /// <summary>Its start tags in their order.</summary>
    public ImmutableArray<StartTag> Tags { get; }

    /// <summary>What is not well formed, a sentence each.</summary>
    public ImmutableArray<string> Faults { get; }

    public IEnumerable<string> Ids => Values("id");

    /// <summary>The addresses that it links to.</summary>
    public IEnumerable<Uri> Links => Values("href", "a", "area").Select(Absolute);

    /// <summary>The addresses that it asks for when it is opened, without itself.</summary>
    public IEnumerable<Uri> Parts => Values("href", "link").Concat(Values("src", "img", "script", "iframe", "source")).Select(Absolute);

    /// <summary>The Plotly figures that it carries, as JSON.</summary>
    public IEnumerable<string> Figures => Figure().Matches(_markup).Select(figure => figure.Groups[1].Value);

    private IEnumerable<string> Values(string attribute, params string[] elements) =>
        from tag in Tags
        where elements.Length == 0 || elements.Contains(tag.Name)
        let value = tag.Attributes.GetValueOrDefault(attribute)
        where value is not null
        select value;

    private Uri Absolute(string reference) => new(new Uri(Address), reference);

    [GeneratedRegex("<span class=\"kind\">([a-z ]+)</span></h1>")]
    private static partial Regex Heading();

    [GeneratedRegex("<script[^>]*class=\"ce-plotly\"[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Figure();
}

/// <summary>A start tag of a page.</summary>
/// <param name="Name">The element.</param>
/// <param name="Attributes">Its attributes, decoded.</param>
internal sealed record StartTag(string Name, ImmutableDictionary<string, string> Attributes);
