namespace NotebookRunner.Commands;

/// <summary>The command was called wrongly. The message says how, and the exit code is <see cref="ExitCode.Usage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
