namespace ChannelEconomics.Data.Parsing;

/// <summary>How files say that there is no value.</summary>
internal static class Missing
{
    /// <summary>Nothing, or the marks of SQL Server's and MySQL's exports: no customer is called that.</summary>
    internal static bool Is(ReadOnlySpan<char> text) => text is "" or "NULL" or @"\N";

    internal static void Report(ProblemLog problems, int line, ImportColumn column, string what) =>
        problems.Add(line, column, value: null, ImportProblemKind.MissingValue, $"the {what} is missing");
}
