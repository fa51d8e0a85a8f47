namespace NotebookRunner.Book;

/// <summary>Where the links of a notebook lead once its page lies in another folder.</summary>
/// <param name="notebookFolder">The folder that the notebook's links start from.</param>
/// <param name="pageFolder">The folder of the page.</param>
/// <param name="pages">The page of each notebook that has one, by the notebook's absolute path.</param>
internal sealed class PageLinks(string notebookFolder, string pageFolder, IReadOnlyDictionary<string, string> pages)
{
    private const int LargestImage = 8 << 20;

    /// <summary>What to write for a link of the notebook: a notebook's page, a local image itself, or a path that still leads to the file.</summary>
    public string Target(string url, bool isImage)
    {
        if (url.Length == 0 || url[0] is '/' or '#' || Uri.TryCreate(url, UriKind.Absolute, out _))
            return url;
        int cut = url.IndexOfAny(['#', '?']);
        (string path, string rest) = cut < 0 ? (url, "") : (url[..cut], url[cut..]);
        string file = Path.GetFullPath(Path.Combine(notebookFolder, Uri.UnescapeDataString(path)));
        if (pages.TryGetValue(file, out string? page))
            return page + (rest.StartsWith('#') ? "#" + Slugs.Of(Uri.UnescapeDataString(rest[1..])) : rest);
        if (isImage && MimeType(file) is { } type && new FileInfo(file) is { Exists: true, Length: < LargestImage })
            return $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}";
        return Path.Exists(file)
            ? To(file) + rest
            : url;
    }

    /// <summary>The link from the page's folder to a file.</summary>
    public string To(string file) =>
        string.Join('/', Path.GetRelativePath(pageFolder, file).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));

    private static string? MimeType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
