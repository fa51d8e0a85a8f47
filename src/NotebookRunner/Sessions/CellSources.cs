using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookRunner.Sessions;

/// <summary>Finds the files that <c>#load</c> names, and leaves the names of cells alone.</summary>
/// <remarks>
/// The compiler asks for the full path of every source before it writes debug information. For a cell that would be a path on this
/// machine to a file that does not exist, and it would show in outputs.
/// </remarks>
internal sealed class CellSources(string folder) : SourceReferenceResolver
{
    private readonly ScriptSourceResolver _files = ScriptSourceResolver.Default.WithBaseDirectory(folder);

    public override string? NormalizePath(string path, string? baseFilePath) =>
        path.StartsWith(CellPlaces.FilePrefix, StringComparison.Ordinal) ? path : _files.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) => _files.ResolveReference(path, baseFilePath);

    public override Stream OpenRead(string resolvedPath) => _files.OpenRead(resolvedPath);

    public override bool Equals(object? other) => other is CellSources sources && _files.Equals(sources._files);

    public override int GetHashCode() => _files.GetHashCode();
}
