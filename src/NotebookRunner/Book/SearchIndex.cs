using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Book;

/// <summary>The text of all pages as a script that hands it to the search: a page opened from a file system may load scripts, and nothing else.</summary>
/// <remarks>
/// It is an array of pages, each <c>[file, title, kind, sections]</c>, a section being <c>[id, heading, text]</c>.
/// </remarks>
internal static class SearchIndex
{
    public const string FileName = "search-index.js";

    private static readonly JsonSerializerOptions s_compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<SitePage> pages)
    {
        JsonArray index = [.. pages.Select(page => new JsonArray(
            page.File, page.Title, page.Kind,
            new JsonArray([.. page.Prose.Select(section => new JsonArray(section.Id, section.Heading, section.Text))])))];
        return "window.searchIndex=" + index.ToJsonString(s_compact) + ";\n";
    }
}
