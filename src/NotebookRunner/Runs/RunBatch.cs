using System.Collections.Immutable;
using NotebookRunner.Workers;

namespace NotebookRunner.Runs;

/// <summary>Runs notebooks side by side, each in a worker process of its own. A notebook that fails does not stop the others.</summary>
internal sealed class RunBatch : IAsyncDisposable
{
    private readonly RunOptions _options;
    private readonly WorkerProcess?[] _started;

    /// <summary>Starts the first workers, which load the compiler while the caller reads the notebooks.</summary>
    /// <param name="folders">The folder of every notebook, in the order in which they will be run.</param>
    /// <param name="options">How they are run.</param>
    public RunBatch(IReadOnlyList<string> folders, RunOptions options)
    {
        _options = options;
        _started = new WorkerProcess?[folders.Count];
        for (int i = 0; i < Math.Min(options.Jobs, folders.Count); i++)
            _started[i] = WorkerProcess.Start(folders[i]);
    }

    /// <param name="sources">The notebooks; at most as many, and in the order, as their folders were announced.</param>
    /// <param name="progress">Hears of every notebook and cell.</param>
    /// <param name="finish">Called for each notebook that has ended, also for failed ones, before it counts as finished.</param>
    /// <param name="cancellationToken">Ends all workers.</param>
    /// <returns>What became of the notebooks, in their order.</returns>
    public async Task<ImmutableArray<NotebookRun>> RunAsync(
        IReadOnlyList<NotebookSource> sources, IRunProgress progress, Action<NotebookRun> finish, CancellationToken cancellationToken)
    {
        NotebookRun[] runs = new NotebookRun[sources.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, sources.Count), parallel, async (i, stop) =>
        {
            NotebookSource source = sources[i];
            progress.Started(source);
            await using WorkerProcess worker = Interlocked.Exchange(ref _started[i], null) ?? WorkerProcess.Start(source.Folder);
            NotebookRun run = await new NotebookExecution(source, _options.Timeout, progress).RunAsync(worker, stop).ConfigureAwait(false);
            runs[i] = Finish(run, finish);
            progress.Finished(runs[i]);
        }).ConfigureAwait(false);
        return [.. runs];
    }

    private static NotebookRun Finish(NotebookRun run, Action<NotebookRun> finish)
    {
        try
        {
            finish(run);
            return run;
        }
#pragma warning disable CA1031 // Whatever goes wrong with one notebook's result is that notebook's problem: the others must go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return run with { WriteProblem = error.Message };
        }
    }

    /// <summary>Ends the workers that were started and not used.</summary>
    public async ValueTask DisposeAsync()
    {
        for (int i = 0; i < _started.Length; i++)
        {
            if (Interlocked.Exchange(ref _started[i], null) is { } worker)
                await worker.DisposeAsync().ConfigureAwait(false);
        }
    }
}
