using System.Globalization;
using System.Text;

namespace NotebookRunner.Book;

/// <summary>Ids for a page's headings, made of their words and unique on the page.</summary>
internal sealed class Slugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Next(string text)
    {
        string stem = Of(text);
        string slug = stem;
        for (int again = 1; !_taken.Add(slug); again++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}-{again}");
        return slug;
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
