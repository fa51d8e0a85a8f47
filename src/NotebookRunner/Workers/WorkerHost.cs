using System.Diagnostics;
using System.Text;

namespace NotebookRunner.Workers;

/// <summary>How to start this program a second time, as a worker.</summary>
internal static class WorkerHost
{
    /// <summary>The hidden command that makes the program a worker.</summary>
    public const string Command = "worker";

    public static ProcessStartInfo StartInfo(string folder)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new()
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        string program = typeof(WorkerHost).Assembly.Location;
        if (Muxer() is { } dotnet)
        {
            start.FileName = dotnet;
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);
        }
        start.ArgumentList.Add(Command);
        return start;
    }

    // The dotnet that runs this very process, found from its runtime: shared/Microsoft.NETCore.App/<version>. An installation need not be on the PATH.
    private static string? Muxer()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string path = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(path) ? path : null;
    }
}
