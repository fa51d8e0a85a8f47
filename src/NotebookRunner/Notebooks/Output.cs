using System.Collections.Immutable;

namespace NotebookRunner.Notebooks;

/// <summary>Something that a code cell put out.</summary>
internal abstract record Output;

/// <summary>Text on the standard streams; <see cref="Name"/> is <c>stdout</c> or <c>stderr</c>.</summary>
internal sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>A value that the cell displayed.</summary>
internal sealed record DisplayOutput(MimeBundle Data, Metadata Metadata) : Output;

/// <summary>The value of the cell's last expression.</summary>
internal sealed record ResultOutput(MimeBundle Data, Metadata Metadata, int? ExecutionCount) : Output;

/// <summary>Why the cell failed: a name, a message and the lines of the trace.</summary>
internal sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Traceback) : Output;
