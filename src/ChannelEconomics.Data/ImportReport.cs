using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>What an import did with the rows of a file.</summary>
[TypeFormatterSource]
public sealed class ImportReport
{
    private const int Listed = 50;

    private readonly ImmutableArray<int> _countByKind;

    internal ImportReport(string source, int rowsRead, int rowsAccepted, ImmutableArray<ImportProblem> problems, ImmutableArray<int> countByKind)
    {
        (Source, RowsRead, RowsAccepted, Problems) = (source, rowsRead, rowsAccepted, problems);
        _countByKind = countByKind;
        ProblemCount = countByKind.Sum();
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Source { get; }

    /// <summary>The rows read, without the header and without lines that have nothing in them.</summary>
    public int RowsRead { get; }

    /// <summary>The rows that were accepted.</summary>
    public int RowsAccepted { get; }

    /// <summary>The rows that did not.</summary>
    public int RowsRefused => RowsRead - RowsAccepted;

    /// <summary>All problems found; at least one a refused row.</summary>
    public int ProblemCount { get; }

    /// <summary>The problems in the order of the file, as many of the first as the options keep.</summary>
    public ImmutableArray<ImportProblem> Problems { get; }

    /// <summary>Whether every row was accepted.</summary>
    public bool IsClean => ProblemCount == 0;

    /// <summary>How many problems there are of one kind, stored or not.</summary>
    public int CountOf(ImportProblemKind kind) => _countByKind[(int)kind];

    /// <summary>The outcome in a line, then the problems, one a line: the first 50, and the count of the rest.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        if (IsClean) return text.Append(CultureInfo.InvariantCulture, $"{Source}: {RowsRead} rows, all accepted").ToString();

        text.Append(CultureInfo.InvariantCulture, $"{Source}: {RowsRefused} of {RowsRead} rows refused (");
        text.AppendJoin(", ", from kind in Enum.GetValues<ImportProblemKind>()
                              where CountOf(kind) > 0
                              select string.Create(CultureInfo.InvariantCulture, $"{Words(kind)}: {CountOf(kind)}"));
        text.Append(')');
        foreach (ImportProblem problem in Problems.Take(Listed))
            text.Append('\n').Append(problem);
        int rest = ProblemCount - Math.Min(Listed, Problems.Length);
        if (rest > 0) text.Append(CultureInfo.InvariantCulture, $"\nand {rest} more");
        return text.ToString();
    }

    private static string Words(ImportProblemKind kind) => kind switch
    {
        ImportProblemKind.FieldCount => "wrong number of fields",
        ImportProblemKind.StrayQuote => "stray quote",
        ImportProblemKind.InvalidText => "invalid text",
        ImportProblemKind.MissingValue => "missing value",
        ImportProblemKind.InvalidDate => "invalid date",
        ImportProblemKind.InvalidAmount => "invalid amount",
        ImportProblemKind.NegativeAmount => "negative amount",
        ImportProblemKind.WrongCurrency => "wrong currency",
        ImportProblemKind.DuplicateOrder => "duplicate order",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of problem."),
    };
}
