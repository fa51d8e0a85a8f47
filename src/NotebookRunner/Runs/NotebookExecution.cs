using System.Collections.Immutable;
using System.Diagnostics;
using NotebookRunner.Notebooks;
using NotebookRunner.Sessions;
using NotebookRunner.Workers;

namespace NotebookRunner.Runs;

/// <summary>Runs the cells of one notebook from the first to the last, or to the first that fails.</summary>
internal sealed class NotebookExecution
{
    private readonly NotebookSource _source;
    private readonly TimeSpan _timeout;
    private readonly IRunProgress _progress;
    private readonly Dictionary<string, int> _positions;
    private readonly List<Cell> _executed = [];
    private readonly List<CellWarning> _warnings = [];
    private int _executionCount;

    /// <param name="source">The notebook.</param>
    /// <param name="timeout">How long one cell may take, unless its metadata says otherwise.</param>
    /// <param name="progress">Hears of every cell.</param>
    public NotebookExecution(NotebookSource source, TimeSpan timeout, IRunProgress progress)
    {
        (_source, _timeout, _progress) = (source, timeout, progress);
        _positions = source.Original.Cells.Index().ToDictionary(cell => cell.Item.Id, cell => cell.Index + 1, StringComparer.Ordinal);
    }

    public async Task<NotebookRun> RunAsync(WorkerProcess worker, CancellationToken cancellationToken)
    {
        Stopwatch clock = Stopwatch.StartNew();
        ImmutableArray<Cell> cells = _source.Notebook.Cells;
        int total = cells.Count(IsCode);
        CellFailure? failure = null;
        int position = 0;
        _progress.CellsDone(_source, 0, total);
        foreach (Cell cell in cells)
        {
            // An injected cell stands in no file; it is reported at the cell that declares what it sets.
            position = _positions.GetValueOrDefault(cell.Id, position);
            if (failure is null && IsCode(cell))
            {
                failure = await RunCellAsync(worker, (CodeCell)cell, position, cancellationToken).ConfigureAwait(false);
                _progress.CellsDone(_source, _executionCount, total);
            }
            else
            {
                _executed.Add(cell is CodeCell code ? code with { ExecutionCount = null, Outputs = [] } : cell);
            }
        }
        return new(_source, _source.Notebook with { Cells = [.. _executed] }, failure, [.. _warnings], clock.Elapsed);
    }

    private async Task<CellFailure?> RunCellAsync(WorkerProcess worker, CodeCell cell, int position, CancellationToken cancellationToken)
    {
        int count = ++_executionCount;
        CellOutputs outputs = new();
        CellOutcome outcome = cell.Metadata.Language is null or "csharp" or "C#"
            ? await worker.RunAsync(position, cell.Source, TimeoutOf(cell), outputs, cancellationToken).ConfigureAwait(false)
            : new(null, CellError.At("NotSupported", 1, 1, $"The cell's language is {cell.Metadata.Language}; only csharp can be run."), []);
        if (outcome.Result is { } result)
            outputs.Add(new ResultOutput(result, Metadata.Empty, count));
        CellFailure? failure = outcome.Error is { } error ? new(_source.Path, position, count, cell.Source, error) : null;
        if (failure is not null)
            outputs.Add(ErrorOutput(failure));
        _warnings.AddRange(outcome.Warnings.Select(problem => new CellWarning(_source.Path, position, problem)));
        _executed.Add(cell with { ExecutionCount = count, Outputs = outputs.ToImmutable() });
        return failure;
    }

    private TimeSpan TimeoutOf(CodeCell cell) =>
        (cell.Metadata.TimeoutSeconds ?? _source.Notebook.Metadata.TimeoutSeconds) is > 0 and < 1e6 and double seconds
            ? TimeSpan.FromSeconds(seconds)
            : _timeout;

    private static ErrorOutput ErrorOutput(CellFailure failure)
    {
        CellError error = failure.Error;
        string message = error.Problems is [{ } only] ? only.Message : string.Join('\n', error.Problems);
        IEnumerable<string> lines = error.Problems.Length == 1
            ? $"{error.Name}: {message}".Split('\n')
            : [$"{error.Name}: {error.Problems.Length} errors", .. message.Split('\n')];
        return new(error.Name, message, [.. lines, .. error.Traceback]);
    }

    private static bool IsCode(Cell cell) => cell is CodeCell { IsBlank: false };
}
