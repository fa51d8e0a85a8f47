using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ChannelEconomics.Polyglot;

/// <summary>Rows of a frame are no orders.</summary>
public sealed class FrameException : Exception
{
    private const int Listed = 50;

    internal FrameException(ImmutableArray<FrameProblem> problems, long rows) : base(Words(problems, rows)) => Problems = problems;

    /// <summary>All problems, in the order of the rows.</summary>
    public ImmutableArray<FrameProblem> Problems { get; }

    private static string Words(ImmutableArray<FrameProblem> problems, long rows)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{problems.Select(problem => problem.Row).Distinct().Count()} of {rows} rows are no orders (rows are counted from 0):");
        foreach (FrameProblem problem in problems.Take(Listed))
            text.Append('\n').Append(problem);
        if (problems.Length > Listed) text.Append(CultureInfo.InvariantCulture, $"\nand {problems.Length - Listed} more");
        return text.ToString();
    }
}
