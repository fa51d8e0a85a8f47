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

    private static readonly Lazy<(CSharpCompilation Compilation, ILookup<string, string> FoldersOf)> Core = new(Compile);

    private static readonly string Folder = Repository.Path("src", "ChannelEconomics");

    /// <summary>Every place where a file of one core folder names something of another, for the pairs of folders that are asked for.</summary>
    /// <remarks>
    /// A name can only mean what is declared by it (attributes also without their last word; an alias where its directive names it), so names that no
    /// folder in question declares are not bound: that is most of them, and binding is what takes the time.
    /// </remarks>
    /// <param name="asked">Whether uses by the first folder of the second are asked for.</param>
    public static IEnumerable<Dependency> Dependencies(Func<string, string, bool> asked)
    {
        (CSharpCompilation compilation, ILookup<string, string> foldersOf) = Core.Value;
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Skip(1))
        {
            string folder = FolderOf(tree.FilePath);
            SemanticModel? model = null;
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (!foldersOf[name.Identifier.ValueText].Any(IsAsked)) continue;
                model ??= compilation.GetSemanticModel(tree);
                if (HomeOf(model.GetSymbolInfo(name).Symbol) is { } used && IsAsked(used))
                    yield return new(Repository.Relative(tree.FilePath), name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, folder, used, name.Identifier.Text);
            }

            bool IsAsked(string other) => other != folder && asked(folder, other);
        }
    }

    private static (CSharpCompilation Compilation, ILookup<string, string> FoldersOf) Compile()
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14);
        List<SyntaxTree> trees =
        [
            CSharpSyntaxTree.ParseText(ImplicitUsings, options),
            .. from file in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
               select CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file),
        ];
        IEnumerable<(string Name, string Folder)> declared =
            from tree in trees.Skip(1)
            let folder = FolderOf(tree.FilePath)
            from name in tree.GetRoot().DescendantNodes().Where(CanBeSeen).SelectMany(DeclaredNames).Distinct()
            select (name, folder);
        return (CSharpCompilation.Create("Core", trees, PlatformAssemblies()), declared.Distinct().ToLookup(one => one.Name, one => one.Folder));
    }

    /// <summary>What is private in a type can not be named elsewhere; in interfaces, and of extensions and records' own properties, nothing says so.</summary>
    private static bool CanBeSeen(SyntaxNode node) =>
        node is not MemberDeclarationSyntax { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax } member
        || member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    private static IEnumerable<string> DeclaredNames(SyntaxNode node)
    {
        string? name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            EventDeclarationSyntax happening => happening.Identifier.ValueText,
            EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax owner } field when CanBeSeen(owner) => field.Identifier.ValueText,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } property => property.Identifier.ValueText,
            _ => null,
        };
        if (name is null) yield break;
        yield return name;
        if (name.EndsWith("Attribute", StringComparison.Ordinal)) yield return name[..^"Attribute".Length];
    }

    private static string? HomeOf(ISymbol? symbol)
    {
        if (symbol is null or INamespaceSymbol or ITypeParameterSymbol or ILocalSymbol or IParameterSymbol) return null;
        string? file = symbol.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath;
        return string.IsNullOrEmpty(file) ? null : FolderOf(file);
    }

    private static string FolderOf(string file) =>
        Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/');

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
