using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NotebookRunner.Runs;
using Spectre.Console;

namespace NotebookRunner.Progress;

/// <summary>Shows a batch of notebooks as it runs, and what came of it.</summary>
internal static class RunReport
{
    /// <summary>Runs the batch under the progress display that suits the terminal, then says what came of it.</summary>
    public static async Task<ImmutableArray<NotebookRun>> ShowAsync(
        ImmutableArray<NotebookSource> sources, Func<IRunProgress, Task<ImmutableArray<NotebookRun>>> run)
    {
        Stopwatch clock = Stopwatch.StartNew();
        ImmutableArray<NotebookRun> runs;
        if (IsInteractive())
        {
            LiveProgress live = new(sources);
            runs = await live.WhileAsync(run(live)).ConfigureAwait(false);
            foreach (NotebookRun done in runs)
                await Console.Error.WriteAsync(Details(done)).ConfigureAwait(false);
        }
        else
        {
            runs = await run(new PlainProgress()).ConfigureAwait(false);
        }
        int failed = runs.Count(done => !done.Succeeded);
        await Console.Out.WriteLineAsync(Summary(runs.Length, failed, clock.Elapsed)).ConfigureAwait(false);
        return runs;
    }

    /// <summary>The warnings and the failure of a notebook, as many lines; empty if there is nothing to say.</summary>
    public static string Details(NotebookRun run) =>
        string.Concat(run.Warnings.Select(warning => $"{warning}\n")) + (run.Failure is { } failure ? FailureText.Of(failure) : "")
        + (run.WriteProblem is { } problem ? $"{run.Source.Path}: the result could not be written: {problem}\n" : "");

    private static string Summary(int count, int failed, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count} {(count == 1 ? "notebook" : "notebooks")}: {count - failed} ok, {failed} failed, {elapsed.TotalSeconds:0.0} s");

    // A build server may have a terminal, but nobody sits at it.
    private static bool IsInteractive() =>
        !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Interactive: true, Ansi: true }
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
}
