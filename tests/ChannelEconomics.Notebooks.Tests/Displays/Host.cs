using System.Reflection;

namespace ChannelEconomics.Notebooks.Tests.Displays;

/// <summary>What a notebook host does to show a value: everything by names, nothing by reference.</summary>
internal static class Host
{
    /// <summary>The mime bundle of a value, in the order of preference.</summary>
    public static IReadOnlyList<(string Mime, string Content)> Show(object value)
    {
        object attribute = value.GetType().GetCustomAttributes(inherit: true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        Type sourceType = (Type)Get(attribute, "FormatterSourceType")!;
        string[] preferred = (string[])Get(attribute, "PreferredMimeTypes")!;
        object source = Activator.CreateInstance(sourceType)!;
        object[] formatters = [.. ((System.Collections.IEnumerable)PublicMethod(source, "CreateTypeFormatters").Invoke(source, [])!).Cast<object>()];
        return [.. preferred.Select(mime => (mime, Write(formatters.Single(f => (string)Get(f, "MimeType")! == mime), value)))];
    }

    public static string Show(object value, string mime) => Show(value).Single(part => part.Mime == mime).Content;

    private static string Write(object formatter, object value)
    {
        MethodInfo format = PublicMethod(formatter, "Format");
        Assert.Equal([typeof(object), typeof(TextWriter)], format.GetParameters().Select(p => p.ParameterType));
        using StringWriter writer = new();
        return (bool)format.Invoke(formatter, [value, writer])! ? writer.ToString() : throw new InvalidOperationException("The formatter has no such form.");
    }

    // Hosts take the only public instance method of the name; two would be ambiguous.
    private static MethodInfo PublicMethod(object target, string name) =>
        target.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance).Single(m => m.Name == name);

    private static object? Get(object target, string property) =>
        target.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.GetValue(target);
}
