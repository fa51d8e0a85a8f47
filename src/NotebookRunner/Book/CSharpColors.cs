using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Book;

/// <summary>C# source as HTML with a class for each kind of word, so that pages need no script to colour it.</summary>
internal static class CSharpColors
{
    private const string Keyword = "k";
    private const string Literal = "s";
    private const string Number = "n";
    private const string TypeName = "t";
    private const string Function = "f";
    private const string Comment = "c";
    private const string Directive = "d";

    private static readonly CSharpParseOptions s_script = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    /// <param name="source">The code.</param>
    /// <param name="names">Where its names lead; null for nowhere.</param>
    public static Html Of(string source, CodeLinks? names = null)
    {
        StringBuilder html = new(source.Length * 2);
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source, s_script).GetRoot().DescendantTokens())
        {
            AppendTrivia(html, token.LeadingTrivia);
            string? link = names?.At(token.SpanStart);
            if (link is not null) html.Append("<a href=\"").Append(WebUtility.HtmlEncode(link)).Append("\">");
            Append(html, token.Text, ClassOf(token));
            if (link is not null) html.Append("</a>");
            AppendTrivia(html, token.TrailingTrivia);
        }
        return Html.Trusted(html.ToString());
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList trivia)
    {
        foreach (SyntaxTrivia piece in trivia)
        {
            bool quiet = piece.IsKind(SyntaxKind.WhitespaceTrivia) || piece.IsKind(SyntaxKind.EndOfLineTrivia) || piece.IsKind(SyntaxKind.SkippedTokensTrivia);
            Append(html, piece.ToFullString(), quiet ? null : piece.IsDirective ? Directive : Comment);
        }
    }

    private static void Append(StringBuilder html, string text, string? kind)
    {
        if (text.Length == 0) return;
        string escaped = WebUtility.HtmlEncode(text);
        _ = kind is null ? html.Append(escaped) : html.Append("<span class=\"").Append(kind).Append("\">").Append(escaped).Append("</span>");
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Number,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => Literal,
        SyntaxKind.IdentifierToken => ClassOfName(token),
        _ => token.IsKeyword() || token.IsContextualKeyword() ? Keyword : null,
    };

    private static string? ClassOfName(SyntaxToken name) => name.Parent switch
    {
        BaseTypeDeclarationSyntax or TypeParameterSyntax => TypeName,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Function,
        SimpleNameSyntax { Parent: InvocationExpressionSyntax } => Function,
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access } member when access.Name == member => Function,
        IdentifierNameSyntax { IsVar: true } => Keyword,
        SimpleNameSyntax type when IsType(type) => TypeName,
        _ => null,
    };

    // Without a semantic model the place of a name decides; `Money.Of` is taken for a type because it begins with a capital.
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        TypeArgumentListSyntax or ObjectCreationExpressionSyntax or NullableTypeSyntax or ArrayTypeSyntax or BaseTypeSyntax
            or TypeOfExpressionSyntax or DefaultExpressionSyntax or DeclarationPatternSyntax or RecursivePatternSyntax
            or TypeConstraintSyntax or RefTypeSyntax or CatchDeclarationSyntax or TupleElementSyntax or AttributeSyntax => true,
        CastExpressionSyntax cast => cast.Type == name,
        VariableDeclarationSyntax declaration => declaration.Type == name,
        DeclarationExpressionSyntax declaration => declaration.Type == name,
        ParameterSyntax parameter => parameter.Type == name,
        ForEachStatementSyntax loop => loop.Type == name,
        MethodDeclarationSyntax method => method.ReturnType == name,
        LocalFunctionStatementSyntax function => function.ReturnType == name,
        PropertyDeclarationSyntax property => property.Type == name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.IsExpression } test => test.Right == name,
        MemberAccessExpressionSyntax access => access.Expression == name && char.IsUpper(name.Identifier.ValueText[0]),
        _ => name is GenericNameSyntax,
    };
}
