using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Parameters;

/// <summary>Puts values from the command line into a notebook, as a cell that assigns them after the notebook's own defaults.</summary>
internal static class ParameterInjection
{
    public const string ParametersTag = "parameters";
    public const string InjectedTag = "injected-parameters";

    /// <summary>The notebook with the values; the same notebook if there are none.</summary>
    /// <param name="notebook">The notebook; a cell injected earlier is replaced.</param>
    /// <param name="path">The notebook's file: names it in messages, and its folder is what relative paths will be read against.</param>
    /// <param name="given">Names and values as they were typed; a name given twice has its last value.</param>
    /// <exception cref="ParameterException">A name is unknown or a value does not fit.</exception>
    public static Notebook Apply(Notebook notebook, string path, IReadOnlyList<KeyValuePair<string, string>> given)
    {
        if (given.Count == 0)
            return notebook;
        CodeCell? declaring = notebook.Cells.OfType<CodeCell>().FirstOrDefault(cell => cell.Metadata.Tags.Contains(ParametersTag));
        ImmutableArray<Parameter> known = declaring is null ? [] : ParameterCell.Read(declaring.Source);
        string source = string.Join('\n', given
            .GroupBy(value => value.Key, StringComparer.Ordinal)
            .Select(values => Assignment(known, path, values.Key, values.Last().Value)));

        ImmutableArray<Cell> cells = notebook.Cells.RemoveAll(cell => cell.Metadata.Tags.Contains(InjectedTag));
        CodeCell injected = new(FreeId(cells), source, InjectedMetadata(declaring!), ExecutionCount: null, Outputs: []);
        return notebook with { Cells = cells.Insert(cells.IndexOf(declaring!) + 1, injected) };
    }

    private static string Assignment(ImmutableArray<Parameter> known, string path, string name, string value)
    {
        if (known.IsEmpty)
            throw new ParameterException($"{path} takes no parameters: no cell is tagged \"{ParametersTag}\" and declares one, so \"{name}\" cannot be set.");
        Parameter parameter = known.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new ParameterException(
                $"{path} has no parameter \"{name}\". It has:\n{string.Join('\n', known.Select(candidate => $"  {candidate}"))}");
        if (parameter.Type is not { } type || !ParameterLiteral.Knows(type))
            throw new ParameterException(
                $"The parameter \"{name}\" of {path} is declared as {parameter.Type ?? "var"}, which the command line cannot set; it can set {ParameterLiteral.Types}.");
        if (type.TrimEnd('?') == "string")
            value = FromNotebook(value, path);
        string literal = ParameterLiteral.Of(type, value)
            ?? throw new ParameterException($"The parameter \"{name}\" of {path} is a {type}, and \"{value}\" is not a valid {type}.{Example(type)}");
        return $"{parameter.Name} = {literal};";
    }

    // Who types a path means it from where he stands; the notebook reads it from where it lies.
    private static string FromNotebook(string value, string path) =>
        value.AsSpan().ContainsAny('/', '\\', '.') && !Path.IsPathRooted(value) && File.Exists(value) // a bare word is no path
            ? Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFullPath(value)).Replace('\\', '/')
            : value;

    private static string Example(string type) => type.TrimEnd('?') switch
    {
        "double" or "decimal" => " Write it like 1234.5.",
        "DateOnly" => " Write it like 2025-01-31.",
        "bool" => " Write true or false.",
        _ => "",
    };

    private static Metadata InjectedMetadata(CodeCell declaring)
    {
        JsonArray tags = [InjectedTag];
        return declaring.Metadata.With("tags", tags);
    }

    private static string FreeId(ImmutableArray<Cell> cells)
    {
        CellIds ids = new();
        foreach (Cell cell in cells)
            ids.Next(cell.Id);
        return ids.Next(InjectedTag);
    }
}
