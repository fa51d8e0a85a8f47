using System.Globalization;
using NotebookRunner.Runs;

namespace NotebookRunner.Progress;

/// <summary>A line when a notebook starts and one when it ends, for logs and pipes.</summary>
internal sealed class PlainProgress : IRunProgress
{
    private readonly Lock _lock = new();

    public void Started(NotebookSource source) => Write(Console.Out, $"start   {source.Path}\n");

    public void CellsDone(NotebookSource source, int done, int total)
    {
        // A log of every cell would bury the notebooks.
    }

    public void Finished(NotebookRun run)
    {
        string state = run.Succeeded ? "ok    " : "FAILED";
        Write(Console.Out, string.Create(CultureInfo.InvariantCulture, $"{state}  {run.Source.Path}  {run.Elapsed.TotalSeconds:0.0} s\n"));
        Write(Console.Error, RunReport.Details(run));
    }

    // Two streams, but one lock: where both go to one log, a failure must not land inside another notebook's line.
    private void Write(TextWriter writer, string text)
    {
        if (text.Length == 0) return;
        lock (_lock)
        {
            writer.Write(text);
            writer.Flush();
        }
    }
}
