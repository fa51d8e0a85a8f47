using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>Reads the primitives of the cases. What a case says and nobody reads is an error, never ignored.</summary>
internal static class JsonReading
{
    internal static JsonElement? Find(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    internal static string Text(this JsonElement element, params string[] names)
    {
        foreach (string name in names)
        {
            if (element.Find(name) is { } value) return value.GetString()!;
        }
        throw new NotSupportedException($"The case has none of {string.Join(", ", names)}: {element}");
    }

    internal static long Long(this JsonElement element, string name, long missing = 0) => element.Find(name)?.GetInt64() ?? missing;

    internal static DateTimeOffset Instant(this JsonElement element) => DateTimeOffset.Parse(element.GetString()!, CultureInfo.InvariantCulture);

    internal static CustomerId Person(this JsonElement element, string name) => CustomerId.From(element.GetProperty(name).GetString()!);

    internal static OrderId Order(this JsonElement element) => OrderId.From(element.Text("order"));

    internal static EventId Event(this JsonElement element, params string[] names) => EventId.From(element.Text(names));

    internal static Money Yuan(this long fen) => Money.FromMinorUnits(fen, Currency.Cny);

    internal static void KnowsOnly(this JsonElement element, params string[] names)
    {
        string[] unknown = [.. element.EnumerateObject().Select(property => property.Name).Except(names)];
        if (unknown.Length > 0)
            throw new NotSupportedException($"Nobody reads {string.Join(", ", unknown)} of {element}");
    }

    /// <summary>A name of the file as a value of an enumeration: <c>half_up</c> is <c>HalfUp</c>.</summary>
    internal static T As<T>(this string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>A value of an enumeration as a name of the file.</summary>
    internal static string Snake(this Enum value) =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
