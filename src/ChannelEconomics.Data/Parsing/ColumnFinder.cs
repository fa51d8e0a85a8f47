using System.Collections.Immutable;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Finds columns in a header: those that the options name, and the rest by their usual names.</summary>
/// <param name="source">What messages call the file.</param>
/// <param name="separator">The character between fields.</param>
/// <param name="header">The names of the columns.</param>
/// <param name="declared">Headers that the options name for some column, so that they are guessed for no other.</param>
internal sealed class ColumnFinder(string source, char separator, ImmutableArray<string> header, ImmutableArray<string> declared)
{
    internal char Separator => separator;

    /// <summary>The columns with one of some names that nobody asked for.</summary>
    internal ImmutableArray<string> Unread(ImmutableArray<string> names) =>
        [.. header.Where(name => ColumnNames.Rank(name, names) >= 0 && !declared.Contains(name, StringComparer.OrdinalIgnoreCase))];

    /// <exception cref="ImportException">The declared column is missing, or two are equally good.</exception>
    internal ImportColumn? Find(string? name, ImmutableArray<string> usualNames, string role, string option) => name switch
    {
        "" => null, // declared not to be there
        null => Guess(usualNames, role, option),
        _ => Declared(name),
    };

    /// <exception cref="ImportException">The column is missing, or two are equally good.</exception>
    internal ImportColumn Require(string? name, ImmutableArray<string> usualNames, string role, string says, string option) => Find(name, usualNames, role, option)
        ?? throw new ImportException($"{source}: no column is known to say {says}. {Existing()} Name one of them: {option} = …");

    private ImportColumn Declared(string name)
    {
        int[] found = [.. Numbers(header => string.Equals(header, name, StringComparison.Ordinal))];
        if (found.Length == 0) found = [.. Numbers(header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [int only] => new(header[only], only + 1, ColumnChoice.Declared),
            [] => throw new ImportException($"{source}: there is no column {Shown.Quoted(name)}. {Existing()}"),
            _ => throw new ImportException($"{source}: the header {Shown.Quoted(name)} stands over several columns: {string.Join(", ", found.Select(Named))}."),
        };
    }

    private ImportColumn? Guess(ImmutableArray<string> usualNames, string role, string option)
    {
        var candidates = (from number in Numbers(header => !declared.Contains(header, StringComparer.OrdinalIgnoreCase))
                          let rank = ColumnNames.Rank(header[number], usualNames)
                          where rank >= 0
                          group number by rank into rank
                          orderby rank.Key
                          select rank.ToArray()).FirstOrDefault();
        return candidates switch
        {
            null => null,
            [int only] => new(header[only], only + 1, ColumnChoice.Guessed),
            _ => throw new ImportException(
                $"{source}: {string.Join(" and ", candidates.Select(Named))} are equally good names for {role}; name one of them: {option} = {Shown.Quoted(header[candidates[0]])}."),
        };
    }

    private IEnumerable<int> Numbers(Func<string, bool> wanted) => Enumerable.Range(0, header.Length).Where(number => wanted(header[number]));

    private string Existing() => $"The columns, separated by {(separator == '\t' ? "tabs" : $"'{separator}'")}, are {string.Join(", ", header.Select(name => Shown.Quoted(name)))}.";

    private string Named(int number) => $"{Shown.Quoted(header[number])} (column {number + 1})";
}
