using System.Xml.Linq;
using NotebookRunner.Book;

namespace NotebookRunner.Reference;

/// <summary>The pages of the reference: one that lists all types by namespace, and one for each type.</summary>
internal sealed class ReferencePages
{
    public const string IndexFile = ApiType.Folder + "/index.html";
    public const string Title = "API reference";

    private readonly ApiReference _reference;
    private readonly DocHtml _docs;
    private readonly TypePage _types;
    private readonly IGrouping<string, ApiType>[] _namespaces;

    public ReferencePages(ApiReference reference, BookContent book)
    {
        _reference = reference;
        _docs = new(reference.Api, book.Bibliography);
        _types = new(reference, book, _docs);
        _namespaces = [.. reference.Api.Types.GroupBy(type => type.Namespace, StringComparer.Ordinal)];
    }

    public IEnumerable<SitePage> All() =>
        _reference.Api.Types.Select(type => _types.Of(type) with { Under = IndexFile, Inner = Namespaces(type) }).Prepend(Index());

    private SitePage Index()
    {
        string assemblies = string.Join(", ", _reference.Api.Assemblies.Select(assembly => $"{assembly.Name} {ApiLibrary.VersionOf(assembly)}"));
        return new(IndexFile, Title, $"The public types of {assemblies}.", "reference", Html.Of($"""
            <div class="prose">
            <h1>{Title}</h1>
            <p class="lead">What notebooks can use beyond the platform: {_reference.Api.Types.Length} public types, from their documentation comments.</p>
            <p>{assemblies}</p>
            </div>
            {Html.Join(_namespaces.Select(Section))}
            """))
        {
            Inner = Namespaces(open: null),
            Prose = [.. _namespaces.Select(group => new ProseSection(group.Key, group.Key, ""))],
        };
    }

    private Html Section(IGrouping<string, ApiType> group) => Html.Of($"""
        <section class="namespace" aria-labelledby="{group.Key}">
        <h2 id="{group.Key}">{Breakable(group.Key)}</h2>
        <dl class="types">
        {Html.Join(group.Select(type => Html.Of($"""
            <div><dt><a href="{type.File}">{type.Title}</a> <span class="kind">{type.Kind}</span></dt><dd>{Summary(type)}</dd></div>

            """)))}</dl>
        </section>

        """);

    private Html Summary(ApiType type) =>
        _reference.Api.Comments.Of(type.Symbol).FirstOrDefault(part => part.Name == "summary") is XElement summary ? _docs.Line(summary) : Html.Empty;

    // The contents: all namespaces, and in the one of the open type its types.
    private Html Namespaces(ApiType? open) => Html.Of($"""
        <ul class="headings">
        {Html.Join(_namespaces.Select(group => Html.Of($"""
            <li><a href="index.html#{group.Key}">{Breakable(group.Key)}</a>{(group.Key == open?.Namespace ? Types(group, open) : Html.Empty)}</li>

            """)))}</ul>
        """);

    // A long name is broken after a point, not in the middle of a word.
    private static Html Breakable(string name) =>
        Html.Join(name.Split('.').SelectMany((part, index) => index == 0 ? [Html.Text(part)] : new[] { Html.Trusted(".<wbr>"), Html.Text(part) }));

    private static Html Types(IEnumerable<ApiType> types, ApiType open) => Html.Of($"""
        <ul class="headings">
        {Html.Join(types.Select(type => Html.Of($"""
            <li><a href="{type.File}"{Html.Trusted(type == open ? " aria-current=\"page\"" : "")}>{type.Title}</a></li>

            """)))}</ul>
        """);
}
