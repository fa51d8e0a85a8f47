using System.Globalization;
using System.Text;
using NotebookRunner.Runs;
using NotebookRunner.Sessions;

namespace NotebookRunner.Progress;

/// <summary>A failed cell as text for a terminal: place, whole message, the lines of code around it, and the trace.</summary>
internal static class FailureText
{
    private const int LinesBefore = 2;

    public static string Of(CellFailure failure)
    {
        StringBuilder text = new();
        foreach (CellProblem problem in failure.Error.Problems)
        {
            text.Append(failure.Headline(problem).Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
            AppendCode(text, failure.Source.Split('\n'), problem);
        }
        foreach (string line in failure.Error.Traceback)
            text.Append(' ').Append(line).Append('\n');
        return text.ToString();
    }

    private static void AppendCode(StringBuilder text, string[] lines, CellProblem problem)
    {
        for (int number = Math.Max(1, problem.Line - LinesBefore); number <= problem.Line && number <= lines.Length; number++)
            text.Append(CultureInfo.InvariantCulture, $"    {number,4} | {lines[number - 1].TrimEnd()}\n");
        text.Append("         | ").Append(' ', Math.Max(0, problem.Column - 1)).Append("^\n");
    }
}
