using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookRunner.Sessions;

/// <summary>How cells are called in debug information, and how places in them are found again in stack traces.</summary>
internal static partial class CellPlaces
{
    /// <summary>What the name of every cell begins with.</summary>
    public const string FilePrefix = "cell ";

    public static string FileOf(int cell) => string.Create(CultureInfo.InvariantCulture, $"{FilePrefix}{cell}");

    /// <summary>The innermost place of a trace that lies in the cell.</summary>
    public static (int Line, int Column)? Find(StackTrace trace, int cell)
    {
        string file = FileOf(cell);
        StackFrame? frame = trace.GetFrames().FirstOrDefault(frame => frame.GetFileName() == file && frame.GetFileLineNumber() > 0);
        return frame is null ? null : (frame.GetFileLineNumber(), Math.Max(1, frame.GetFileColumnNumber()));
    }

    /// <summary>The lines of a stack trace from the innermost to the cell, without the machinery that runs cells and without paths.</summary>
    public static IEnumerable<string> Trim(string? stackTrace)
    {
        List<string> lines = [];
        int end = 0;
        foreach (Match match in Frame().Matches(stackTrace ?? ""))
        {
            string method = match.Groups["method"].Value;
            if (IsMachinery(method)) continue;
            bool inCell = match.Groups["file"].Value.StartsWith(FilePrefix, StringComparison.Ordinal);
            string place = inCell ? $"{match.Groups["file"].Value}, line {match.Groups["line"].Value}" : "";
            string[] parts = [.. new[] { Readable(method), place }.Where(part => part.Length > 0)];
            if (parts.Length > 0) lines.Add($"   at {string.Join(" in ", parts)}");
            if (inCell) end = lines.Count;
        }
        return lines.Take(end == 0 ? lines.Count : end);
    }

    /// <summary>Text of the compiler without the names of generated assemblies, which differ in every run.</summary>
    public static string Normalise(string message) => GeneratedAssembly().Replace(message, "");

    private static bool IsMachinery(string method) =>
        method.StartsWith("NotebookRunner.", StringComparison.Ordinal)
        || method.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal)
        || method.StartsWith("System.Runtime.CompilerServices.AsyncMethodBuilderCore.", StringComparison.Ordinal)
        || method.StartsWith("System.Runtime.CompilerServices.AsyncTaskMethodBuilder", StringComparison.Ordinal)
        || method.StartsWith("System.Runtime.ControlledExecution.", StringComparison.Ordinal)
        || method.StartsWith("System.Threading.Thread.Start", StringComparison.Ordinal)
        || method.StartsWith("System.Threading.ExecutionContext.Run", StringComparison.Ordinal)
        || SubmissionStart().IsMatch(method);

    private static string Readable(string method)
    {
        if (!method.Contains("Submission#", StringComparison.Ordinal))
            return method;
        string name = Submission().Replace(method, "");
        if (LocalFunction().Match(name) is { Success: true } local)
            return local.Groups["name"].Value + local.Groups["arguments"].Value;
        if (name.Contains(">b__", StringComparison.Ordinal))
            return "a lambda";
        return name.Contains("<Initialize>", StringComparison.Ordinal) ? "" : name;
    }

    [GeneratedRegex(@"^   at (?<method>.+?)(?: in (?<file>.+?):line (?<line>\d+))?\r?$", RegexOptions.Multiline)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^Submission#\d+\.<(Initialize|Factory)>")]
    private static partial Regex SubmissionStart();

    [GeneratedRegex(@"Submission#\d+\.")]
    private static partial Regex Submission();

    [GeneratedRegex(@"<<?\w+>?.*>g__(?<name>\w+)\|[\d_]+(?<arguments>\(.*\))$")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@" ?\[?ℛ\*[0-9a-fA-F-]+#[0-9-]+(, Version=[^\]]*)?\]?")]
    private static partial Regex GeneratedAssembly();
}
