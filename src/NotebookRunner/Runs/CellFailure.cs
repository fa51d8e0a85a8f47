using System.Globalization;
using NotebookRunner.Sessions;

namespace NotebookRunner.Runs;

/// <summary>The cell at which a notebook stopped.</summary>
/// <param name="Path">The notebook's file, as the caller named it.</param>
/// <param name="Cell">The cell's position among all cells of the file, from 1.</param>
/// <param name="ExecutionCount">The number in brackets that the cell has in the executed notebook.</param>
/// <param name="Source">The cell's code.</param>
/// <param name="Error">What happened.</param>
internal sealed record CellFailure(string Path, int Cell, int ExecutionCount, string Source, CellError Error)
{
    /// <summary>The first line of every problem, each with its place: <c>path:cell:line:column: [n] message</c>.</summary>
    public IEnumerable<string> Headlines() => Error.Problems.Select(problem => Headline(problem).Split('\n')[0]);

    /// <summary>One problem with its place and its whole message.</summary>
    public string Headline(CellProblem problem)
    {
        string kind = Error.IsException ? Error.Name + ": " : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Path}:{Cell}:{problem.Line}:{problem.Column}: [{ExecutionCount}] {kind}{problem.Message}");
    }
}
