using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ChannelEconomics.Tests.Architecture;

/// <summary>The core's source, bound as the compiler binds it, so that no spelling of a dependency escapes.</summary>
internal static class CoreSource
{
    private const string ImplicitUsings =
        "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; "
        + "global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;";

    /// <summary>Every place where a file of one core folder names something of another.</summary>
    public static IEnumerable<Dependency> Dependencies(string projectFolder)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14);
        List<SyntaxTree> trees =
        [
            CSharpSyntaxTree.ParseText(ImplicitUsings, options),
            .. from file in Directory.EnumerateFiles(projectFolder, "*.cs", SearchOption.AllDirectories)
               select CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create("Core", trees, PlatformAssemblies());

        return from tree in trees.Skip(1)
               let folder = FolderOf(projectFolder, tree.FilePath)
               let model = compilation.GetSemanticModel(tree)
               from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let used = HomeOf(model.GetSymbolInfo(name).Symbol, projectFolder)
               where used is not null && used != folder
               let line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1
               select new Dependency(Repository.Relative(tree.FilePath), line, folder, used, name.Identifier.Text);
    }

    private static string? HomeOf(ISymbol? symbol, string projectFolder)
    {
        if (symbol is null or INamespaceSymbol or ITypeParameterSymbol or ILocalSymbol or IParameterSymbol) return null;
        string? file = symbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
        return string.IsNullOrEmpty(file) ? null : FolderOf(projectFolder, file);
    }

    private static string FolderOf(string projectFolder, string file) =>
        Path.GetRelativePath(projectFolder, Path.GetDirectoryName(file)!).Replace('\\', '/');

    private static IEnumerable<MetadataReference> PlatformAssemblies() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetFileName(path) != "ChannelEconomics.dll"
        select MetadataReference.CreateFromFile(path);
}

/// <summary>One use of another folder's symbol.</summary>
internal sealed record Dependency(string File, int Line, string From, string To, string Symbol)
{
    public override string ToString() => $"{File}:{Line}: {From} must not use {To} ({Symbol})";
}
