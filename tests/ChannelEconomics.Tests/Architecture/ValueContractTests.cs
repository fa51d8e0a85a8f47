using System.Reflection;

namespace ChannelEconomics.Tests.Architecture;

/// <summary>Laws that hold for every public type, read off the assemblies.</summary>
public sealed class ValueContractTests
{
    [Fact]
    public void No_public_type_can_be_changed_from_outside() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        from member in OpenDoors(type)
        select $"{type.FullName}.{member}");

    [Fact]
    public void No_public_type_changes_after_it_is_made() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        where !type.IsEnum && !type.Name.EndsWith("Builder", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly
        select $"{type.FullName}.{field.Name} is a field that can be assigned again.");

    [Fact]
    public void Every_type_that_compares_for_equality_has_the_operator() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        where type.GetInterfaces().Any(i => i == typeof(IEquatable<>).TryMakeGeneric(type))
        where !HasOperator(type, "op_Equality") || !HasOperator(type, "op_Inequality")
        select $"{type.FullName} is IEquatable without == and !=.");

    [Fact]
    public void Every_type_that_has_an_order_has_the_operators() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        where type.GetInterfaces().Any(i => i == typeof(IComparable<>).TryMakeGeneric(type))
        from name in new[] { "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan", "op_GreaterThanOrEqual" }
        where !HasOperator(type, name)
        select $"{type.FullName} is IComparable without {name}.");

    [Fact]
    public void A_default_value_works_or_refuses_by_name() => PublicTypes.AssertNone(
        from type in PublicTypes.Structs
        where !type.IsGenericTypeDefinition && !type.IsByRefLike
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.GetMethod is not null && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike
        let error = ErrorOf(() => property.GetValue(Activator.CreateInstance(type)))
        where error is not null && !(error is InvalidOperationException && error.Message.Contains($"default({type.Name})", StringComparison.Ordinal))
        select $"default({type.Name}).{property.Name} threw {error.GetType().Name}: {error.Message}");

    [Fact]
    public void Default_values_are_equal_to_each_other() => PublicTypes.AssertNone(
        from type in PublicTypes.Structs
        where !type.IsGenericTypeDefinition && !type.IsByRefLike
        where !Equals(Activator.CreateInstance(type), Activator.CreateInstance(type))
        select $"default({type.Name}) is not equal to itself.");

    [Fact]
    public void Every_public_class_is_sealed_static_or_abstract() => PublicTypes.AssertNone(
        from type in PublicTypes.All
        where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(Attribute).IsAssignableFrom(type)
        select $"{type.FullName} can be derived from by accident.");

    private static IEnumerable<string> OpenDoors(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (FieldInfo field in type.GetFields(Declared))
            if (!type.IsEnum && !field.IsInitOnly && !field.IsLiteral)
                yield return $"{field.Name} is a public field.";
        foreach (PropertyInfo property in type.GetProperties(Declared))
        {
            if (property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
                yield return $"{property.Name} has a public setter.";
            if (property.PropertyType.IsArray || IsMutableCollection(property.PropertyType))
                yield return $"{property.Name} hands out a {property.PropertyType.Name} that callers can change.";
        }
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsMutableCollection(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var open
        && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>) || open == typeof(Span<>) || open == typeof(Memory<>)
            || open == typeof(IList<>) || open == typeof(IDictionary<,>) || open == typeof(ICollection<>));

    private static bool HasOperator(Type type, string name) =>
        type.GetMethods(BindingFlags.Static | BindingFlags.Public).Any(method => method.Name == name);

    private static Exception? ErrorOf(Func<object?> read)
    {
        try
        {
            read();
            return null;
        }
        catch (TargetInvocationException invocation)
        {
            return invocation.InnerException;
        }
    }
}

/// <summary>Generic interfaces closed over a type, where the constraint allows it.</summary>
internal static class GenericInterface
{
    public static Type? TryMakeGeneric(this Type open, Type argument) =>
        argument.IsByRefLike ? null : open.MakeGenericType(argument);
}
