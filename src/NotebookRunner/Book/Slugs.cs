using System.Globalization;
using System.Text;

namespace NotebookRunner.Book;

/// <summary>The ids of one page: those of headings are made of their words, and none is given twice.</summary>
internal sealed class Slugs
{
    // The ids that every page of the book has around its content.
    private readonly HashSet<string> _taken =
        new(["content", "search", "search-input", "search-results", "search-status", "about"], StringComparer.Ordinal);

    public string Next(string text) => Unique(Of(text));

    /// <summary>The id itself where it is free, and otherwise with a number.</summary>
    public string Unique(string id)
    {
        string unique = id;
        for (int again = 1; !_taken.Add(unique); again++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{again}");
        return unique;
    }

    /// <summary>Letters and digits in lower case, everything between them a hyphen: what forges do.</summary>
    public static string Of(string text)
    {
        StringBuilder slug = new();
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter == '_') slug.Append(char.ToLowerInvariant(letter));
            else if ((letter is '-' or ' ') && slug.Length > 0) slug.Append('-');
        }
        string trimmed = slug.ToString().Trim('-');
        return trimmed.Length == 0 ? "section" : trimmed;
    }
}
