using NotebookRunner.Runs;

namespace NotebookRunner.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Every notebook ran to its end.</summary>
    public const int Success = 0;

    /// <summary>A notebook failed, or a result could not be written.</summary>
    public const int Failure = 1;

    /// <summary>The command was called wrongly: no such file, no notebook, a parameter that does not fit, an unknown option.</summary>
    public const int Usage = 2;

    /// <summary>The user stopped it.</summary>
    public const int Cancelled = 130;

    public static int Of(IEnumerable<NotebookRun> runs) => runs.All(run => run.Succeeded) ? Success : Failure;
}
