using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NotebookRunner.Display;

/// <summary>Values as plain text: invariant numbers, ISO days and times, short lists, and the parts of what has no text of its own.</summary>
internal static class PlainText
{
    private const int LongestList = 20;
    private const int Deepest = 3;

    public static string Of(object? value) => Of(value, depth: 0);

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        string text => text,
        Type type => TypeNames.Of(type),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when WritesItself(value.GetType()) => Try(() => value.ToString() ?? ""),
        _ when depth == Deepest => TypeNames.Of(value.GetType()),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], depth + 1)))})",
        IEnumerable items => List(items, depth),
        _ => $"{TypeNames.Of(value.GetType())} {{ {string.Join(", ", Parts.Of(value).Select(part => $"{part.Name} = {Of(part.Value, depth + 1)}"))} }}",
    };

    /// <summary>Whether the type has a text of its own, rather than the one that every object inherits.</summary>
    public static bool WritesItself(Type type)
    {
        if (typeof(ITuple).IsAssignableFrom(type))
            return false;
        MethodInfo text = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        return text.DeclaringType != typeof(object) && text.DeclaringType != typeof(ValueType)
            && text.DeclaringType?.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) != true;
    }

    private static string List(IEnumerable items, int depth)
    {
        List<string> texts = [.. items.Cast<object?>().Take(LongestList + 1).Select(item => Of(item, depth + 1))];
        bool cut = texts.Count > LongestList;
        if (cut)
            texts[LongestList] = items is ICollection all
                ? string.Create(CultureInfo.InvariantCulture, $"… {all.Count - LongestList} more") : "…";
        return texts.Count == 0 ? "[]" : $"[ {string.Join(", ", texts)} ]";
    }

    private static string Try(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (Exception error)
        {
            return $"<{error.GetType().Name}: {error.Message}>";
        }
    }
}
