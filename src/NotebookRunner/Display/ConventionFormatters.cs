using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Display;

/// <summary>The formatters that types bring along, found by the names that .NET Interactive looks for, without any shared package.</summary>
/// <remarks>
/// The type carries an attribute whose class is called <c>TypeFormatterSourceAttribute</c>, with <c>Type FormatterSourceType { get; }</c> and
/// perhaps <c>string[] PreferredMimeTypes { get; set; }</c>. The source has a public constructor without parameters and
/// <c>CreateTypeFormatters()</c>, which returns a sequence of objects; each has <c>string MimeType { get; }</c>,
/// <c>bool Format(object, TextWriter)</c>, and perhaps <c>Type Type { get; }</c>, the type that it formats. A base class's attribute counts,
/// an interface's does not. A formatter that returns false leaves the value to the default; one that throws fails the cell.
/// </remarks>
internal sealed class ConventionFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";
    private static readonly string[] s_defaultMimeTypes = [MimeBundle.Html];

    private readonly ConcurrentDictionary<Type, string[]?> _preferences = new();
    private readonly ConcurrentDictionary<(Type Type, string MimeType), Func<object, TextWriter, bool>> _formatters = new();

    /// <summary>The MIME types that a value of this type is shown as when nobody asks for others.</summary>
    public string[] PreferredMimeTypes(Type type) =>
        Discover(type) ?? (HtmlText.HasParts(type) || HasOwn(type) ? s_defaultMimeTypes : []);

    /// <summary>What the type's own formatter makes of the value, or null if there is none or it declines.</summary>
    /// <exception cref="InvalidOperationException">The formatter does not keep to the convention.</exception>
    public string? Format(object value, string mimeType)
    {
        Discover(value.GetType());
        if (Find(value.GetType(), mimeType) is not { } format)
            return null;
        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        return format(value, writer) ? writer.ToString() : null;
    }

    private bool HasOwn(Type type) => Find(type, MimeBundle.Html) is not null;

    // The nearest type wins: the type itself, then its bases, then an open generic type, then interfaces.
    private Func<object, TextWriter, bool>? Find(Type type, string mimeType)
    {
        for (Type? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (_formatters.TryGetValue((candidate, mimeType), out Func<object, TextWriter, bool>? format)
                || (candidate.IsGenericType && _formatters.TryGetValue((candidate.GetGenericTypeDefinition(), mimeType), out format)))
                return format;
        }
        foreach (Type candidate in type.GetInterfaces())
        {
            if (_formatters.TryGetValue((candidate, mimeType), out Func<object, TextWriter, bool>? format))
                return format;
        }
        return null;
    }

    /// <summary>Registers what the type's attribute offers, once, and returns its preferred MIME types if it states any.</summary>
    private string[]? Discover(Type type) => _preferences.GetOrAdd(type, static (type, formatters) =>
    {
        object? attribute = type.GetCustomAttributes(inherit: true).FirstOrDefault(candidate => candidate.GetType().Name == AttributeName);
        if (attribute is null)
            return null;
        Type source = Read<Type>(attribute, "FormatterSourceType")
            ?? throw Broken(attribute, "has no public property Type FormatterSourceType that is set");
        foreach (object formatter in Create(source))
            Register(formatter, type, formatters);
        return Read<string[]>(attribute, "PreferredMimeTypes") is { Length: > 0 } preferred ? preferred : s_defaultMimeTypes;
    }, _formatters);

    private static IEnumerable<object> Create(Type source)
    {
        object instance = Activator.CreateInstance(source) ?? throw Broken(source, "cannot be created");
        MethodInfo create = source.GetMethod("CreateTypeFormatters", Type.EmptyTypes)
            ?? throw Broken(source, "has no public method CreateTypeFormatters()");
        return (create.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture) as IEnumerable)?.Cast<object>()
            ?? throw Broken(source, "returns no sequence from CreateTypeFormatters()");
    }

    private static void Register(
        object formatter, Type attributed, ConcurrentDictionary<(Type, string), Func<object, TextWriter, bool>> formatters)
    {
        string mimeType = Read<string>(formatter, "MimeType") ?? throw Broken(formatter, "has no public property string MimeType that is set");
        MethodInfo format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])
            ?? throw Broken(formatter, "has no public method bool Format(object, TextWriter)");
        if (format.GetParameters()[0].ParameterType != typeof(object) || format.ReturnType != typeof(bool))
            throw Broken(formatter, "must declare exactly bool Format(object instance, TextWriter writer)");
        formatters[(Read<Type>(formatter, "Type") ?? attributed, mimeType)] = format.CreateDelegate<Func<object, TextWriter, bool>>(formatter);
    }

    private static T? Read<T>(object instance, string property) where T : class =>
        instance.GetType().GetProperty(property)?.GetValue(instance) as T;

    private static InvalidOperationException Broken(object culprit, string rule) =>
        new($"The display formatter {(culprit as Type ?? culprit.GetType()).FullName} {rule}.");
}
