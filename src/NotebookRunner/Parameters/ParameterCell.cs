using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Parameters;

/// <summary>Reads the declarations of a notebook's <c>parameters</c> cell.</summary>
internal static class ParameterCell
{
    public static ImmutableArray<Parameter> Read(string source)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);
        CompilationUnitSyntax unit = CSharpSyntaxTree.ParseText(source, options).GetCompilationUnitRoot();
        return
        [
            .. from declaration in unit.Members.OfType<FieldDeclarationSyntax>()
               where !declaration.Modifiers.Any(SyntaxKind.ConstKeyword) && !declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
               from variable in declaration.Declaration.Variables
               let value = variable.Initializer?.Value
               select new Parameter(
                   variable.Identifier.ValueText,
                   declaration.Declaration.Type.IsVar ? TypeOf(value) : Name(declaration.Declaration.Type),
                   value?.ToString() ?? "default"),
        ];
    }

    private static string Name(TypeSyntax type) => type.ToString().Replace("System.", "", StringComparison.Ordinal) switch
    {
        "String" => "string",
        "String?" => "string?",
        "Int32" => "int",
        "Int64" => "long",
        "Double" => "double",
        "Decimal" => "decimal",
        "Boolean" => "bool",
        string name => name,
    };

    private static string? TypeOf(ExpressionSyntax? value) => value switch
    {
        ParenthesizedExpressionSyntax inner => TypeOf(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression } signed =>
            TypeOf(signed.Operand),
        CastExpressionSyntax cast => Name(cast.Type),
        InterpolatedStringExpressionSyntax => "string",
        ObjectCreationExpressionSyntax created => Name(created.Type),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } type } }
            when type.ToString() is "DateOnly" or "System.DateOnly" => "DateOnly",
        LiteralExpressionSyntax literal => literal.Token.Value switch
        {
            string => "string",
            int => "int",
            long => "long",
            double => "double",
            decimal => "decimal",
            bool => "bool",
            _ => null,
        },
        _ => null,
    };
}
