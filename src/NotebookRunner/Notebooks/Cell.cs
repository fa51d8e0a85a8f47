using System.Collections.Immutable;
using System.Text.Json;

namespace NotebookRunner.Notebooks;

/// <summary>One cell. <see cref="Id"/> is unique in its notebook; <see cref="Source"/> has LF line ends.</summary>
internal abstract record Cell(string Id, string Source, Metadata Metadata);

/// <summary>A cell that is executed, with what it put out last time.</summary>
internal sealed record CodeCell(
    string Id, string Source, Metadata Metadata, int? ExecutionCount, ImmutableArray<Output> Outputs) : Cell(Id, Source, Metadata)
{
    /// <summary>Whether there is anything to run.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Source);
}

/// <summary>A cell that is only read: Markdown, or raw text for some other converter.</summary>
internal sealed record TextCell(
    string Id, string Source, Metadata Metadata, bool IsMarkdown, JsonElement? Attachments) : Cell(Id, Source, Metadata);
