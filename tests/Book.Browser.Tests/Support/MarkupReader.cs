using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Book.Browser.Tests.Support;

/// <summary>Reads HTML as strictly as it was written: every element that has content is closed, in the order of nesting, and attributes are quoted.</summary>
internal static partial class MarkupReader
{
    private static readonly ImmutableHashSet<string> s_void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    public static (ImmutableArray<StartTag> Tags, ImmutableArray<string> Faults) Read(string markup)
    {
        List<StartTag> tags = [];
        List<string> faults = [];
        Stack<string> open = new();
        int last = 0;
        foreach (Match token in Token().Matches(markup))
        {
            if (markup.AsSpan(last, token.Index - last).ContainsAny('<', '>'))
                faults.Add($"line {LineOf(markup, last)}: there is a bare < or > in {Start(markup[last..token.Index])}");
            last = token.Index + token.Length;
            if (token.Groups["close"] is { Success: true } close)
            {
                string closed = close.Value, expected = open.TryPop(out string? top) ? top : "nothing";
                if (closed != expected) return (Tags(), [.. faults, $"line {LineOf(markup, token.Index)}: </{closed}> where {expected} is open"]);
            }
            else if (token.Groups["name"] is { Success: true } name)
            {
                tags.Add(new(name.Value, Attributes(token, faults)));
                bool isClosed = s_void.Contains(name.Value) || token.Groups["self"].Success || token.Groups["raw"].Success;
                if (!isClosed) open.Push(name.Value);
            }
        }
        return (Tags(), [.. faults, .. open.Select(name => $"{name} is never closed")]);

        ImmutableArray<StartTag> Tags() => [.. tags];
    }

    private static ImmutableDictionary<string, string> Attributes(Match token, List<string> faults)
    {
        ImmutableDictionary<string, string>.Builder attributes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(token.Groups["attributes"].Value))
        {
            if (!attributes.TryAdd(attribute.Groups["key"].Value, WebUtility.HtmlDecode(attribute.Groups["double"].Value + attribute.Groups["single"].Value)))
                faults.Add($"{attribute.Groups["key"].Value} stands twice in {Start(token.Value)}");
        }
        return attributes.ToImmutable();
    }

    private static string LineOf(string markup, int at) => (markup.AsSpan(0, at).Count('\n') + 1).ToString(CultureInfo.InvariantCulture);

    private static string Start(string text) => text.Length <= 60 ? text : text[..60] + "…";

    // The text of scripts and styles is no markup, so it belongs to their tag.
    [GeneratedRegex("""
        <!--.*?-->|<!doctype\ html>|</(?<close>[A-Za-z][A-Za-z0-9-]*)>
        |<(?<name>[A-Za-z][A-Za-z0-9-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*')?)*)\s*(?<self>/)?>(?<raw>(?<=<(?:script|style)(?:\s[^>]*)?>).*?</(?:script|style)>)?
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex("""(?<key>[^\s"'<>/=]+)(?:="(?<double>[^"]*)"|='(?<single>[^']*)')?""")]
    private static partial Regex Attribute();
}
