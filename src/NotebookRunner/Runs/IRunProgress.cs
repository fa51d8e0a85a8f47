namespace NotebookRunner.Runs;

/// <summary>Hears of notebooks as they run, from several threads.</summary>
internal interface IRunProgress
{
    void Started(NotebookSource source);

    /// <param name="source">The notebook.</param>
    /// <param name="done">Code cells that have ended.</param>
    /// <param name="total">Code cells in all.</param>
    void CellsDone(NotebookSource source, int done, int total);

    void Finished(NotebookRun run);
}
