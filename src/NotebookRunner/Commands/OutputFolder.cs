namespace NotebookRunner.Commands;

/// <summary>The folder that a command writes to, checked before the notebooks run: minutes later is too late.</summary>
internal static class OutputFolder
{
    /// <summary>Tries to write to the folder, or, if there is none yet, to the nearest one above; leaves nothing behind.</summary>
    /// <exception cref="UsageException">It cannot be written to.</exception>
    public static void RequireWritable(string folder)
    {
        try
        {
            string existing = folder;
            while (!Path.Exists(existing))
                existing = Path.GetDirectoryName(existing)!;
            string probe = Path.Combine(existing, $".{Environment.ProcessId}.probe");
            using FileStream file = new(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder {FromHere(folder)} cannot be written to: {error.Message.TrimEnd('.')}. Name another with --output.");
        }
    }

    /// <summary>A path as seen from the current directory, with slashes.</summary>
    public static string FromHere(string path) => Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/');
}
