using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRunner.Display;

namespace NotebookRunner.Sessions;

/// <summary>The assemblies that every cell can use: the platform, and the display functions.</summary>
internal static class PlatformReferences
{
    // Read once for a process: giving paths to every cell instead makes the compiler read all of them again, some 700 ms a cell.
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_all = new(Read);

    public static ImmutableArray<MetadataReference> All => s_all.Value;

    private static ImmutableArray<MetadataReference> Read()
    {
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == platform && IsForCells(Path.GetFileName(path)))
                .Append(typeof(CellFunctions).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    // Microsoft.CSharp is what `dynamic` needs; the other Microsoft.* assemblies of the platform serve Visual Basic and Windows.
    private static bool IsForCells(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file is "Microsoft.CSharp.dll" or "Microsoft.Win32.Primitives.dll" or "mscorlib.dll" or "netstandard.dll";
}
