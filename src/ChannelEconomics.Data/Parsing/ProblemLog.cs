using System.Collections.Immutable;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Counts all problems of an import, and keeps the first of them in full.</summary>
internal sealed class ProblemLog(string source, int capacity)
{
    private readonly List<ImportProblem> _stored = [];
    private readonly int[] _countByKind = new int[Enum.GetValues<ImportProblemKind>().Length];

    internal int Count { get; private set; }

    internal void Add(int line, ImportColumn? column, string? value, ImportProblemKind kind, string rule) =>
        Add(line, column?.Name, column?.Number, value, kind, rule);

    internal void Add(int line, string? column, int? columnNumber, string? value, ImportProblemKind kind, string rule)
    {
        Count++;
        _countByKind[(int)kind]++;
        if (_stored.Count < capacity) _stored.Add(new(source, line, column, columnNumber, value, kind, rule));
    }

    internal ImportReport Report(int rowsRead, int rowsAccepted) =>
        new(source, rowsRead, rowsAccepted, [.. _stored], ImmutableArray.Create(_countByKind));
}
