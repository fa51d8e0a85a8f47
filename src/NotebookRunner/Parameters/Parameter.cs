namespace NotebookRunner.Parameters;

/// <summary>A variable that the cell tagged <c>parameters</c> declares and the command line may set.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its C# type; null where it is not written and cannot be told from the value.</param>
/// <param name="Default">The C# expression that the notebook gives it.</param>
internal sealed record Parameter(string Name, string? Type, string Default)
{
    public override string ToString() => $"{Type ?? "var"} {Name} = {Default}";
}
