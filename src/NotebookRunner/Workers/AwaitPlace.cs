using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRunner.Workers;

/// <summary>Finds the <c>await</c> at which a cell waits.</summary>
/// <remarks>
/// A cell that awaits is on no thread's stack. Its state machine hangs below the task of the session, and its state is the number of the
/// await, in the order of the source. The path there is read by reflection, through fields that the platform does not promise, so every
/// step may fail; then there is no answer and the caller falls back.
/// </remarks>
internal static class AwaitPlace
{
    private const int Deepest = 12;
    private const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static (int Line, int Column)? Find(Task task, string source)
    {
        if (State(task, depth: 0) is not (>= 0 and int state))
            return null;
        List<SyntaxNode> awaits = Awaits(source);
        if (state >= awaits.Count)
            return null;
        LinePosition start = awaits[state].GetLocation().GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    private static List<SyntaxNode> Awaits(string source)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);
        return
        [
            .. CSharpSyntaxTree.ParseText(source, options).GetRoot()
                .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                    or BaseMethodDeclarationSyntax or TypeDeclarationSyntax))
                .Where(node => node is AwaitExpressionSyntax or CommonForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword }),
        ];
    }

    /// <summary>The state of the submission's state machine below a task.</summary>
    private static int? State(object? holder, int depth)
    {
        if (holder is null || depth == Deepest)
            return null;
        Type type = holder.GetType();
        if (holder is IAsyncStateMachine && IsSubmission(type))
            return type.GetField("<>1__state", Fields)?.GetValue(holder) as int?;
        if (holder is Task)
            return type.GetField("StateMachine", Fields)?.GetValue(holder) is { } machine ? State(machine, depth + 1) : null;
        if (holder is IAsyncStateMachine || type.Name.Contains("Awaiter", StringComparison.Ordinal))
        {
            return type.GetFields(Fields)
                .Where(field => typeof(Task).IsAssignableFrom(field.FieldType) || field.FieldType.Name.Contains("Awaiter", StringComparison.Ordinal)
                    || field.FieldType == typeof(object))
                .Select(field => State(field.GetValue(holder), depth + 1))
                .FirstOrDefault(state => state is not null);
        }
        return null;
    }

    private static bool IsSubmission(Type machine) =>
        machine.DeclaringType?.Name.StartsWith("Submission#", StringComparison.Ordinal) == true
        && machine.Name.Contains("Initialize", StringComparison.Ordinal);
}
