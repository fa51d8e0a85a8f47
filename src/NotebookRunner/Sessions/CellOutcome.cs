using System.Collections.Immutable;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Sessions;

/// <summary>How a cell ended: with the value of its last expression, with nothing, or with an error; and what the compiler warned of.</summary>
internal sealed record CellOutcome(MimeBundle? Result, CellError? Error, ImmutableArray<CellProblem> Warnings);
