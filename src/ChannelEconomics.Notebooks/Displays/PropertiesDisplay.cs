using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a record that writes no text of its own by its properties, one a row.</summary>
internal static partial class PropertiesDisplay
{
    /// <summary>Whether a type is a record whose text the compiler wrote, which reads like code.</summary>
    internal static bool Suits(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true && Properties(type).Length > 0;

    internal static Display Of(object value) => TableDisplay.Of(Table.From(Properties(value.GetType()))
        .Column("property", property => Words(property.Name))
        .Column("value", property => Text(property.GetValue(value)))
        .Caption(Words(value.GetType().Name)));

    private static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)];

    private static object? Text(object? value) => value is IEnumerable items and not string ? string.Join(", ", items.Cast<object?>()) : value;

    // "PurchaseShape" reads as "purchase shape", "BgNbdParameters" as "BG/NBD parameters".
    private static string Words(string name) => string.Join(
        ' ', WordBoundary().Replace(ModelName.In(name), " ").Split(' ').Select(word => word.Contains('/', StringComparison.Ordinal) ? word : word.ToLowerInvariant()));

    [GeneratedRegex("(?<=[a-z0-9]|/NBD)(?=[A-Z])")]
    private static partial Regex WordBoundary();
}
