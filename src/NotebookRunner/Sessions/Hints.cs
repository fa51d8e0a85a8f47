using Microsoft.CodeAnalysis;

namespace NotebookRunner.Sessions;

/// <summary>What usually helps against a compiler error that notebooks meet and programs do not.</summary>
internal static class Hints
{
    private const string MissingMetadataFile = "CS0006";
    private const string MagicCommand = "CS9378";
    private const string ReferenceAfterCode = "CS7009";
    private const string NamespaceInScript = "CS7021";

    public static string? For(Diagnostic diagnostic, string line) => diagnostic.Id switch
    {
        MissingMetadataFile when line.Contains("nuget:", StringComparison.OrdinalIgnoreCase) =>
            "packages are not restored by a notebook; reference a built assembly by its relative path",
        MissingMetadataFile => "build first: dotnet build -c Release",
        MagicCommand =>
            "magic commands belong to one host; a notebook that runs everywhere has none",
        ReferenceAfterCode => "put #r on the first line of the first code cell",
        NamespaceInScript => "a cell cannot declare a namespace; move the code into a project",
        _ => null,
    };
}
