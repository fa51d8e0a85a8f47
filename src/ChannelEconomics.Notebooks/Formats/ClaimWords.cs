using System.Text.RegularExpressions;
using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Diagrams;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>Words for verdicts.</summary>
internal static partial class ClaimWords
{
    internal static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Reported => "reported",
        VerdictKind.Holds => "holds",
        VerdictKind.HoldsWhen => "holds when",
        VerdictKind.Fails => "fails",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of verdict."),
    };

    internal static ArgumentVerdict Standing(VerdictKind? kind) => kind switch
    {
        VerdictKind.Reported => ArgumentVerdict.Reported,
        VerdictKind.Holds => ArgumentVerdict.Holds,
        VerdictKind.HoldsWhen => ArgumentVerdict.Depends,
        VerdictKind.Fails => ArgumentVerdict.Fails,
        _ => ArgumentVerdict.NotComputed,
    };

    /// <summary>The core's plain text with the minus sign of tables and charts.</summary>
    internal static string Typographic(string text) => Minus().Replace(text, "\u2212");

    [GeneratedRegex(@"(?<![\w.)])-(?=\d)")]
    private static partial Regex Minus();
}
