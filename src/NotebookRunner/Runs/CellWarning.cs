using System.Globalization;
using NotebookRunner.Sessions;

namespace NotebookRunner.Runs;

/// <summary>What the compiler warned of in a cell; the notebook runs nevertheless.</summary>
internal sealed record CellWarning(string Path, int Cell, CellProblem Problem)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Path}:{Cell}:{Problem.Line}:{Problem.Column}: warning {Problem.Message}");
}
