using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRunner.Book;

namespace NotebookRunner.Reference;

/// <summary>Chooses the members of a type that a reader should see, and names them.</summary>
internal static class ApiMembers
{
    private static readonly string[] s_groups = ["Constructors", "Values", "Properties", "Methods", "Extension methods", "Operators", "Events", "Fields"];

    private static readonly SymbolDisplayFormat s_title = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.None,
        parameterOptions: SymbolDisplayParameterOptions.None);

    /// <param name="type">The type.</param>
    /// <param name="documented">Whether there is a documentation comment for an id.</param>
    public static ImmutableArray<ApiMember> Of(INamedTypeSymbol type, Func<string, bool> documented)
    {
        if (type.TypeKind == TypeKind.Delegate) return [];
        Slugs anchors = new();
        bool isEnum = type.TypeKind == TypeKind.Enum; // Its values stay in the order of their declaration.
        return
        [
            .. from member in type.GetMembers()
               where IsVisible(member, type) && !IsMadeByCompiler(member)
               let id = member.GetDocumentationCommentId()
               where id is not null && (!Repeats(member) || documented(id))
               let heading = GroupOf(member)
               orderby Array.IndexOf(s_groups, heading), isEnum ? "" : member.Name, isEnum ? "" : id
               select new ApiMember(member, id, anchors.Unique(AnchorOf(member)), TitleOf(member), heading),
        ];
    }

    private static bool IsVisible(ISymbol member, INamedTypeSymbol type) => member switch
    {
        INamedTypeSymbol => false, // It has a page of its own.
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove
            or MethodKind.StaticConstructor or MethodKind.Destructor or MethodKind.ExplicitInterfaceImplementation } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } when type.IsValueType => false,
        IFieldSymbol { Name: "value__" } => false,
        _ => member.DeclaredAccessibility == Accessibility.Public
            || (member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && !type.IsSealed),
    };

    private static bool IsMadeByCompiler(ISymbol member) => member.IsImplicitlyDeclared || member.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: "CompilerGeneratedAttribute", ContainingNamespace.Name: "CompilerServices" });

    // What every type has; it is worth a place only if somebody wrote about it.
    private static bool Repeats(ISymbol member) =>
        member is { IsOverride: true, Name: "Equals" or "GetHashCode" or "ToString" } or IMethodSymbol { Name: "Equals" or "op_Equality" or "op_Inequality" };

    private static string GroupOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "Constructors",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "Operators",
        IMethodSymbol { IsExtensionMethod: true } => "Extension methods",
        IMethodSymbol => "Methods",
        IPropertySymbol => "Properties",
        IEventSymbol => "Events",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "Values",
        _ => "Fields",
    };

    private static string AnchorOf(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : member.MetadataName.Replace('`', '-');

    private static string TitleOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {member.ContainingType.Name}",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } method => OperatorTitle(method),
        IPropertySymbol { IsIndexer: true } => "this[]",
        _ => member.ToDisplayString(s_title),
    };

    private static string OperatorTitle(IMethodSymbol method)
    {
        string shown = method.ToDisplayString(s_title);
        return shown.StartsWith("operator", StringComparison.Ordinal) ? shown : method.MethodKind == MethodKind.Conversion ? "conversion" : shown;
    }
}
