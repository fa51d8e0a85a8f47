using System.Globalization;

namespace NotebookRunner.Notebooks;

/// <summary>Gives every cell of a notebook an id that is valid, unique and the same in every run.</summary>
internal sealed class CellIds
{
    private const int LongestId = 64;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _position;

    /// <summary>The cell's own id if it may keep it, else one made of its position.</summary>
    public string Next(string? given)
    {
        _position++;
        if (given is not null && IsValid(given) && _taken.Add(given))
            return given;
        string stem = string.Create(CultureInfo.InvariantCulture, $"cell-{_position}");
        string id = stem;
        for (int again = 2; !_taken.Add(id); again++)
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{again}");
        return id;
    }

    private static bool IsValid(string id) =>
        id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
