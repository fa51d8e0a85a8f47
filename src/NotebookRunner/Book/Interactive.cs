namespace NotebookRunner.Book;

/// <summary>Charts that readers can zoom and hover: plotly.js, where npm put it into the repository, and a script that offers it.</summary>
internal static class Interactive
{
    public const string ScriptFile = "figures.js";

    /// <summary>The library's file in the book; a page asks for it only when a reader does.</summary>
    public const string PlotlyFile = "plotly.min.js";

    private const string Mark = "class=\"ce-plotly\"";

    /// <summary>The library as <c>npm ci</c> installed it; null where it did not.</summary>
    /// <param name="root">The repository's folder, or null.</param>
    public static string? Find(string? root)
    {
        string? file = root is null ? null : Path.Combine(root, "node_modules", "plotly.js-dist-min", PlotlyFile);
        return File.Exists(file) ? file : null;
    }

    /// <summary>Whether a page has a figure that carries its data for the library.</summary>
    public static bool IsIn(Html page) => page.ToString().Contains(Mark, StringComparison.Ordinal);
}
