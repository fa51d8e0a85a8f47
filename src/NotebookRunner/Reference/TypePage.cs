using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using NotebookRunner.Book;

namespace NotebookRunner.Reference;

/// <summary>The page of a type: what it is, how it is declared, its members, and the notebooks that use it.</summary>
internal sealed class TypePage(ApiReference reference, BookContent book, DocHtml docs)
{
    private readonly ApiLibrary _library = reference.Api;
    private readonly SignatureHtml _signatures = new(reference.Api);

    public SitePage Of(ApiType type)
    {
        IReadOnlyList<XElement> comment = _library.Comments.Of(type.Symbol);
        ImmutableArray<ApiMember> extensions = [.. _library.Extensions[type.Id].Where(member => !type.Members.Contains(member))];
        Html[] groups =
        [
            .. type.Members.GroupBy(member => member.Group, StringComparer.Ordinal).Select(group => Html.Of($"""
                <h2 id="{Slugs.Of(group.Key)}">{group.Key}</h2>
                {Html.Join(group.Select(Member))}
                """)),
        ];
        string summary = docs.Words(Part(comment, "summary"));
        // What a record says of its parameters stands at its constructor and its properties.
        return new($"{ApiType.Folder}/{type.File}", type.Title, summary, type.Kind, Html.Of($"""
            <article class="api">
            <p class="crumbs"><a href="index.html">{ReferencePages.Title}</a> <span aria-hidden="true">›</span> <a href="index.html#{type.Namespace}">{type.Namespace}</a></p>
            <h1>{type.Title} <span class="kind">{type.Kind}</span></h1>
            <div class="lead">{Blocks(comment, "summary")}</div>
            {_signatures.Of(type)}{Details(type.Symbol.TypeKind == TypeKind.Delegate ? comment : [.. comment.Where(part => part.Name != "param")])}{Users(type.Id, "Notebooks that use it")}
            {Html.Join(groups)}{Extensions(extensions)}</article>
            """))
        {
            Prose = [new("", "", $"{summary} {docs.Words(Part(comment, "remarks"))}".Trim()), .. type.Members.DistinctBy(member => member.Title).Select(Prose)],
        };
    }

    private ProseSection Prose(ApiMember member) =>
        new(member.Anchor, member.Title, docs.Words(Part(CommentOf(member), "summary")));

    // The compiler repeats the comment of a record at its constructor; only what it says of the parameters is news there.
    private IReadOnlyList<XElement> CommentOf(ApiMember member)
    {
        IReadOnlyList<XElement> comment = _library.Comments.Of(member.Symbol);
        return member.Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type }
            && Part(comment, "summary") is { } summary && Part(_library.Comments.Of(type), "summary")?.Value == summary.Value
            ? [.. comment.Where(part => part.Name.LocalName is "param" or "exception")]
            : comment;
    }

    private Html Member(ApiMember member)
    {
        IReadOnlyList<XElement> comment = CommentOf(member);
        return Html.Of($"""
            <section class="member">
            <h3 id="{member.Anchor}">{member.Title}</h3>
            {_signatures.Of(member)}{Blocks(comment, "summary")}{Details(comment)}{Users(member.Id, "Used in")}</section>

            """);
    }

    /// <summary>What a comment says beside its summary, in the order in which one asks for it.</summary>
    private Html Details(IReadOnlyList<XElement> comment) => Html.Join(
    [
        Named(comment, "typeparam", "Type parameters"),
        Named(comment, "param", "Parameters"),
        Labelled(comment, "value", "Value"),
        Labelled(comment, "returns", "Returns"),
        Blocks(comment, "remarks"),
        Exceptions(comment),
        Labelled(comment, "example", "Example"),
    ]);

    private Html Named(IReadOnlyList<XElement> comment, string part, string label)
    {
        XElement[] all = [.. comment.Where(element => element.Name == part && element.Nodes().Any())];
        return all.Length == 0 ? Html.Empty : Part(label, Html.Of($"""
            <dl>{Html.Join(all.Select(element => Html.Of($"<div><dt><code>{element.Attribute("name")?.Value}</code></dt><dd>{docs.Line(element)}</dd></div>")))}</dl>
            """));
    }

    private Html Exceptions(IReadOnlyList<XElement> comment)
    {
        XElement[] all = [.. comment.Where(element => element.Name == "exception")];
        return all.Length == 0 ? Html.Empty : Part("Errors", Html.Of($"""
            <dl>{Html.Join(all.Select(element => Html.Of($"<div><dt>{docs.Line(new XElement("x", new XElement("see", element.Attribute("cref"))))}</dt><dd>{docs.Line(element)}</dd></div>")))}</dl>
            """));
    }

    private Html Labelled(IReadOnlyList<XElement> comment, string part, string label) =>
        Part(comment, part) is { } element ? Part(label, docs.Blocks(element)) : Html.Empty;

    private static Html Part(string label, Html content) => Html.Of($"""
        <div class="part"><p class="label">{label}</p>
        {content}</div>

        """);

    private Html Blocks(IReadOnlyList<XElement> comment, string part) => Part(comment, part) is { } element ? docs.Blocks(element) : Html.Empty;

    private static XElement? Part(IReadOnlyList<XElement> comment, string part) => comment.FirstOrDefault(element => element.Name == part);

    private Html Users(string id, string label)
    {
        Html[] users = [.. reference.UsersOf(id, book).Select(entry => Html.Of($"""<li><a href="../{entry.PageLink}">{entry.Page.Title}</a></li>"""))];
        return users.Length == 0 ? Html.Empty : Html.Of($"""
            <div class="used"><p class="label">{label}</p><ul>{Html.Join(users)}</ul></div>

            """);
    }

    private Html Extensions(ImmutableArray<ApiMember> members) => members.Length == 0 ? Html.Empty : Html.Of($"""
        <h2 id="added-by-extensions">Added by extensions</h2>
        <dl class="types">
        {Html.Join(members.Select(member => Html.Of($"""
            <div><dt><a href="{_library.PlaceOf(member.Id)}">{member.Title}</a> <span class="kind">{member.Symbol.ContainingType.Name}</span></dt><dd>{Summary(member)}</dd></div>

            """)))}</dl>
        """);

    private Html Summary(ApiMember member) => Part(_library.Comments.Of(member.Symbol), "summary") is { } summary ? docs.Line(summary) : Html.Empty;
}
