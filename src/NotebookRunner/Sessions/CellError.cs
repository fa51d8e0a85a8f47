using System.Collections.Immutable;

namespace NotebookRunner.Sessions;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind: a type of exception, or <c>CompilationError</c>, <c>Timeout</c>, <c>WorkerCrash</c>.</param>
/// <param name="Problems">At least one; several only where the cell does not compile. A message may have many lines.</param>
/// <param name="Traceback">How the cell came there, innermost first; may be empty.</param>
internal sealed record CellError(string Name, ImmutableArray<CellProblem> Problems, ImmutableArray<string> Traceback)
{
    public const string CompilationError = "CompilationError";
    public const string Timeout = "Timeout";
    public const string WorkerCrash = "WorkerCrash";

    public static CellError At(string name, int line, int column, string message, params ImmutableArray<string> traceback) =>
        new(name, [new(line, column, message)], traceback);

    /// <summary>Whether the kind says something that the message does not.</summary>
    public bool IsException => Name is not (CompilationError or Timeout or WorkerCrash);
}
