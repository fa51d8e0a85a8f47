using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRunner.Book;

namespace NotebookRunner.Reference;

/// <summary>Declarations as C# writes them, with links from the types they name.</summary>
/// <param name="library">Where the links lead.</param>
internal sealed class SignatureHtml(ApiLibrary library)
{
    private const int LongestLine = 84;

    private static readonly SymbolDisplayFormat s_member = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat s_type = s_member.WithGenericsOptions(
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance);

    public Html Of(ApiMember member) => Code(Broken(member.Symbol.ToDisplayParts(s_member)));

    public Html Of(ApiType type)
    {
        INamedTypeSymbol symbol = type.Symbol;
        string modifiers = symbol.TypeKind switch
        {
            TypeKind.Class when symbol.IsStatic => "public static ",
            TypeKind.Class when symbol.IsAbstract => "public abstract ",
            TypeKind.Class when symbol.IsSealed => "public sealed ",
            _ => "public ",
        };
        ImmutableArray<SymbolDisplayPart> parts = symbol.ToDisplayParts(s_type);
        List<SymbolDisplayPart> all = [new(SymbolDisplayPartKind.Keyword, null, modifiers), .. parts];
        INamedTypeSymbol[] above = symbol.TypeKind is TypeKind.Delegate or TypeKind.Enum ? [] : [.. Above(symbol)];
        int constraints = all.FindIndex(part => part.Kind == SymbolDisplayPartKind.Keyword && part.ToString() == "where");
        List<SymbolDisplayPart> bases = [];
        for (int i = 0; i < above.Length; i++)
        {
            bases.Add(new(SymbolDisplayPartKind.Punctuation, null, i == 0 ? " : " : ", "));
            bases.AddRange(above[i].ToDisplayParts(s_member.WithKindOptions(SymbolDisplayKindOptions.None)));
        }
        if (constraints < 0) all.AddRange(bases);
        else all.InsertRange(constraints - 1, bases);
        return Code([.. all]);
    }

    // What every record implements of itself says nothing.
    private static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol symbol) =>
        new[] { symbol.BaseType }.OfType<INamedTypeSymbol>().Where(type => type.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType))
            .Concat(symbol.Interfaces.Where(face => face is not { Name: "IEquatable", TypeArguments: [{ } of] } || !SymbolEqualityComparer.Default.Equals(of, symbol)));

    /// <summary>Each parameter on a line of its own, where one line would be too long.</summary>
    private static ImmutableArray<SymbolDisplayPart> Broken(ImmutableArray<SymbolDisplayPart> parts)
    {
        if (parts.Sum(part => part.ToString().Length) <= LongestLine) return parts;
        ImmutableArray<SymbolDisplayPart>.Builder broken = ImmutableArray.CreateBuilder<SymbolDisplayPart>();
        SymbolDisplayPart newLine = new(SymbolDisplayPartKind.LineBreak, null, "\n    ");
        int depth = 0;
        bool skipSpace = false;
        foreach (SymbolDisplayPart part in parts)
        {
            string text = part.ToString();
            if (skipSpace && part.Kind == SymbolDisplayPartKind.Space)
            {
                skipSpace = false;
                continue;
            }
            skipSpace = false;
            depth += text is "(" or "<" or "[" ? 1 : text is ")" or ">" or "]" ? -1 : 0;
            broken.Add(part);
            if (depth == 1 && text is "(" or "," && depth == 1)
            {
                broken.Add(newLine);
                skipSpace = true;
            }
        }
        return broken.ToImmutable();
    }

    private Html Code(ImmutableArray<SymbolDisplayPart> parts)
    {
        StringBuilder html = new();
        foreach (SymbolDisplayPart part in parts)
        {
            string text = WebUtility.HtmlEncode(part.ToString());
            string coloured = ClassOf(part.Kind) is { } kind ? $"<span class=\"{kind}\">{text}</span>" : text;
            string? place = part.Symbol is INamedTypeSymbol type ? library.PlaceOf(type.OriginalDefinition.GetDocumentationCommentId()) : null;
            html.Append(place is null ? coloured : $"<a href=\"{WebUtility.HtmlEncode(place)}\">{coloured}</a>");
        }
        return Html.Of($"""
            <pre class="code signature" role="group" aria-label="Declaration" tabindex="0"><code>{Html.Trusted(html.ToString())}</code></pre>

            """);
    }

    private static string? ClassOf(SymbolDisplayPartKind kind) => kind switch
    {
        SymbolDisplayPartKind.Keyword => "k",
        SymbolDisplayPartKind.ClassName or SymbolDisplayPartKind.RecordClassName or SymbolDisplayPartKind.RecordStructName or SymbolDisplayPartKind.StructName
            or SymbolDisplayPartKind.InterfaceName or SymbolDisplayPartKind.EnumName or SymbolDisplayPartKind.DelegateName
            or SymbolDisplayPartKind.TypeParameterName => "t",
        SymbolDisplayPartKind.MethodName or SymbolDisplayPartKind.ExtensionMethodName => "f",
        SymbolDisplayPartKind.StringLiteral => "s",
        SymbolDisplayPartKind.NumericLiteral => "n",
        _ => null,
    };
}
