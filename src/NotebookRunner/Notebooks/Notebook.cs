using System.Collections.Immutable;

namespace NotebookRunner.Notebooks;

/// <summary>A notebook of nbformat 4.5: its cells in order and the metadata that belongs to all of them.</summary>
internal sealed record Notebook(ImmutableArray<Cell> Cells, Metadata Metadata);
