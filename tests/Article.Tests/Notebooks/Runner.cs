using System.Diagnostics;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>The notebook runner as people run it: another process, an exit code, and what it prints.</summary>
internal static class Runner
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15); // the first page takes a minute by itself, and more beside other work

    /// <summary>Runs it in the root of the repository.</summary>
    public static RunnerResult Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The runner was not done after {Patience}: {string.Join(' ', arguments)}");
        }
        return new(process.ExitCode, output.Result + errors.Result);
    }
}

/// <summary>How a run of the runner ended.</summary>
internal sealed record RunnerResult(int ExitCode, string Printed);
