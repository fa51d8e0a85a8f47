using System.Globalization;
using System.Text.Json;

namespace ChannelEconomics.Data.Parsing;

/// <summary>A value in a JSON text that knows where it is, for messages.</summary>
internal readonly struct JsonPlace(JsonElement element, string path, string source)
{
    private const int LongestShown = 60;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What a text of JSON says; duplicate members are refused, and text that is no JSON is told with its line.</summary>
    internal static T Read<T>(string json, string source, Func<JsonPlace, T> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            return read(new(document.RootElement, "$", source));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    /// <summary>A member of this object.</summary>
    internal JsonPlace this[string name]
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object) throw Wrong("is no object");
            return element.TryGetProperty(name, out JsonElement member)
                ? new(member, $"{path}.{name}", source)
                : throw new FormatException($"{source}: {path}.{name}: there is no such member.");
        }
    }

    /// <summary>A member of this object; nothing when it is not there.</summary>
    internal JsonPlace? Maybe(string name)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("is no object");
        return element.TryGetProperty(name, out JsonElement member) ? new(member, $"{path}.{name}", source) : null;
    }

    /// <summary>This object, if all its members are among these.</summary>
    internal JsonPlace Only(params ReadOnlySpan<string> names)
    {
        if (element.ValueKind != JsonValueKind.Object) throw Wrong("is no object");
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name))
                throw new JsonPlace(member.Value, $"{path}.{member.Name}", source).Wrong($"stands in a member that is not known here; known are {string.Join(", ", names.ToArray())}");
        }
        return this;
    }

    internal bool IsText => element.ValueKind == JsonValueKind.String;

    internal bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>The names of this object's members.</summary>
    internal string[] Names() => element.ValueKind == JsonValueKind.Object ? [.. element.EnumerateObject().Select(member => member.Name)] : throw Wrong("is no object");

    /// <summary>The members of this object.</summary>
    internal (string Name, JsonPlace Value)[] Members()
    {
        JsonPlace own = this;
        return [.. Names().Select(name => (name, own[name]))];
    }

    /// <summary>The items of this array.</summary>
    internal JsonPlace[] Items()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Wrong("is no array");
        (string own, string name) = (path, source);
        return [.. element.EnumerateArray().Select((item, i) => new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{own}[{i}]"), name))];
    }

    internal string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong("is no text");

    /// <summary>A text that says something.</summary>
    internal string Words() => Text() is var text && !string.IsNullOrWhiteSpace(text) ? text : throw Wrong("says nothing");

    /// <summary>A day; nothing for null.</summary>
    internal DateOnly? Day()
    {
        if (IsNull) return null;
        return DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Wrong("is no day such as 2025-10-01");
    }

    internal bool Flag() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("is neither true nor false"),
    };

    internal int Count() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int value) && value >= 0 ? value : throw Wrong("is no whole number from 0 on");

    internal long Whole() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long value) ? value : throw Wrong("is no whole number of 64 bits");

    internal double Finite() => element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double value) && double.IsFinite(value)
        ? value
        : throw Wrong("is no finite number");

    internal double Positive() => Finite() is > 0.0 and var value ? value : throw Wrong("is not positive");

    /// <summary>A number, or the text NaN, Infinity or -Infinity.</summary>
    internal double Number() => element.ValueKind == JsonValueKind.String
        ? element.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw Wrong("is no number"),
        }
        : Finite();

    /// <summary>One of an enumeration's names.</summary>
    internal T Name<T>() where T : struct, Enum => Enum.GetNames<T>().Contains(Text()) ? Enum.Parse<T>(Text()) : throw Wrong($"is none of {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>One of an enumeration's names, in camel case.</summary>
    internal T Word<T>() where T : struct, Enum
    {
        string text = Text();
        foreach (T value in Enum.GetValues<T>())
            if (Camel(value) == text) return value;
        throw Wrong($"is none of {string.Join(", ", Enum.GetValues<T>().Select(Camel))}");
    }

    /// <summary>What is made of this value, read before; what is refused is told with its place.</summary>
    internal T Made<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            throw Wrong($"is refused: {error.Message.TrimEnd('.')}");
        }
    }

    internal FormatException Wrong(string what)
    {
        string shown = element.GetRawText();
        if (shown.Length > LongestShown)
            shown = element.ValueKind switch
            {
                JsonValueKind.Object => "this object",
                JsonValueKind.Array => "this array",
                _ => string.Concat(shown.AsSpan(0, LongestShown), "…"),
            };
        return new($"{source}: {path}: {shown} {what}.");
    }

    private static string Camel<T>(T value) where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
