using System.Reflection;

namespace NotebookRunner.Display;

/// <summary>The named parts of an object: its public properties and fields.</summary>
internal static class Parts
{
    private const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;

    public static IEnumerable<(string Name, object? Value)> Of(object owner) =>
        Members(owner.GetType()).Select(member => (member.Name, Read(member, owner)));

    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetProperties(PublicInstance)
            .Where(property => property is { CanRead: true } && property.GetMethod!.IsPublic && property.GetIndexParameters().Length == 0
                && !property.PropertyType.IsByRefLike && !property.PropertyType.IsPointer)
            .Concat<MemberInfo>(type.GetFields(PublicInstance).Where(field => !field.FieldType.IsPointer));

    public static object? Read(MemberInfo member, object owner)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(owner) : ((FieldInfo)member).GetValue(owner);
        }
        catch (TargetInvocationException error)
        {
            // A property that throws is shown as what it throws: showing a value must not fail because of one part.
            return $"<{error.InnerException?.GetType().Name}: {error.InnerException?.Message}>";
        }
    }
}
