using System.Globalization;

namespace NotebookRunner.Sessions;

/// <summary>Something wrong at a place of a cell's source; line and column count from 1.</summary>
internal sealed record CellProblem(int Line, int Column, string Message)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column}): {Message}");
}
