namespace NotebookRunner.Runs;

/// <summary>How notebooks are run.</summary>
internal sealed record RunOptions
{
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromSeconds(300);

    /// <summary>How long one cell may take. The default, 300 s, is beyond any cell that a reader would wait for.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>How many notebooks run at once. The default is the number of processors: cells compute more than they wait.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
