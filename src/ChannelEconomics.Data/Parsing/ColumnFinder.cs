using System.Collections.Immutable;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Finds the columns of orders in a header: those the options name, and the rest by their usual names.</summary>
internal sealed class ColumnFinder(string source, char separator, ImmutableArray<string> header, OrderCsvOptions options)
{
    private readonly ImmutableArray<string> _declared =
        [.. from name in (string?[])[options.CustomerColumn, options.DateColumn, options.AmountColumn, options.OrderIdColumn, options.CurrencyColumn]
            where !string.IsNullOrEmpty(name)
            select name];

    /// <exception cref="ImportException">A column is missing, or two are equally good.</exception>
    internal OrderColumns Find()
    {
        OrderColumn? amount = Find(options.AmountColumn, ColumnNames.Amount, "the amount", nameof(options.AmountColumn));
        return new(
            separator,
            Find(options.CustomerColumn, ColumnNames.Customer, "the customer", nameof(options.CustomerColumn)) ?? throw Missing("who bought", nameof(options.CustomerColumn)),
            Find(options.DateColumn, ColumnNames.Date, "the date", nameof(options.DateColumn)) ?? throw Missing("when", nameof(options.DateColumn)),
            amount,
            Find(options.OrderIdColumn, ColumnNames.OrderId, "the order's identifier", nameof(options.OrderIdColumn)),
            amount is null ? null : Find(options.CurrencyColumn, ColumnNames.Currency, "the currency", nameof(options.CurrencyColumn)))
        {
            StateColumns = [.. header.Where(name => ColumnNames.Rank(name, ColumnNames.State) >= 0 && !_declared.Contains(name, StringComparer.OrdinalIgnoreCase))],
        };
    }

    private OrderColumn? Find(string? declared, ImmutableArray<string> usualNames, string role, string option) => declared switch
    {
        OrderCsvOptions.NoColumn => null,
        null => Guess(usualNames, role, option),
        _ => Declared(declared),
    };

    private OrderColumn Declared(string name)
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

    private OrderColumn? Guess(ImmutableArray<string> usualNames, string role, string option)
    {
        var candidates = (from number in Numbers(header => !_declared.Contains(header, StringComparer.OrdinalIgnoreCase))
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

    private ImportException Missing(string what, string option) =>
        new($"{source}: no column is known to say {what}. {Existing()} Name one of them: {option} = …");

    private IEnumerable<int> Numbers(Func<string, bool> wanted) => Enumerable.Range(0, header.Length).Where(number => wanted(header[number]));

    private string Existing() => $"The columns, separated by {(separator == '\t' ? "tabs" : $"'{separator}'")}, are {string.Join(", ", header.Select(name => Shown.Quoted(name)))}.";

    private string Named(int number) => $"{Shown.Quoted(header[number])} (column {number + 1})";
}
