using System.Collections.Immutable;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Runs;

/// <summary>What became of a notebook that was run.</summary>
/// <param name="Source">What was run.</param>
/// <param name="Executed">The notebook with its outputs, up to and including the failed cell if there is one.</param>
/// <param name="Failure">The failed cell, or null if all went well.</param>
/// <param name="Warnings">What the compiler warned of.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record NotebookRun(
    NotebookSource Source, Notebook Executed, CellFailure? Failure, ImmutableArray<CellWarning> Warnings, TimeSpan Elapsed)
{
    /// <summary>Why its result could not be written; null if it was, or was not to be.</summary>
    public string? WriteProblem { get; init; }

    /// <summary>Whether all cells ran and what they made was written.</summary>
    public bool Succeeded => Failure is null && WriteProblem is null;
}
