using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookRunner.Sessions;

namespace NotebookRunner.Workers;

/// <summary>What a worker tells its parent while and after a cell runs.</summary>
[JsonDerivedType(typeof(WorkerReady), "ready")]
[JsonDerivedType(typeof(WorkerWrote), "stream")]
[JsonDerivedType(typeof(WorkerDisplayed), "display")]
[JsonDerivedType(typeof(WorkerFinished), "finished")]
[JsonDerivedType(typeof(WorkerStopped), "stopped")]
internal abstract record WorkerMessage;

/// <summary>The compiler is loaded; the worker waits for cells.</summary>
internal sealed record WorkerReady : WorkerMessage;

/// <summary>Text on <c>stdout</c> or <c>stderr</c>.</summary>
internal sealed record WorkerWrote(string Name, string Text) : WorkerMessage;

/// <summary>A value was shown, or shown again in place of the one with the same number.</summary>
internal sealed record WorkerDisplayed(int Number, IReadOnlyDictionary<string, string> Data, bool Replaces) : WorkerMessage;

/// <summary>The cell has ended.</summary>
internal sealed record WorkerFinished(
    IReadOnlyDictionary<string, string>? Result, CellError? Error, ImmutableArray<CellProblem> Warnings) : WorkerMessage;

/// <summary>Where the cell was when it was interrupted, or when it made the worker end.</summary>
internal sealed record WorkerStopped(CellError Error) : WorkerMessage;

/// <summary>What the parent asks of a worker: to run a cell, or to say where the running cell is before it is killed.</summary>
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(InterruptCell), "interrupt")]
internal abstract record WorkerRequest;

/// <summary>Run this code as the cell at this position.</summary>
internal sealed record RunCell(int Cell, string Source) : WorkerRequest;

/// <summary>Stop the running cell and report its place.</summary>
internal sealed record InterruptCell : WorkerRequest;

/// <summary>The messages as JSON, by code generated at build: reflection would cost every worker's start.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(WorkerMessage))]
[JsonSerializable(typeof(WorkerRequest))]
internal sealed partial class WorkerJson : JsonSerializerContext;
