using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>A name for customers with certain scores.</summary>
/// <param name="Name">What people call them.</param>
/// <param name="Recency">The scores of recency that belong to it: high is recent.</param>
/// <param name="Frequency">The scores of frequency that belong to it.</param>
/// <param name="Monetary">The scores of spend that belong to it; any when omitted.</param>
[TypeFormatterSource]
public sealed record RfmSegment(string Name, ScoreRange Recency, ScoreRange Frequency, ScoreRange Monetary = default)
{
    /// <summary>What people call them.</summary>
    public string Name { get; } = string.IsNullOrWhiteSpace(Name) ? throw new ArgumentException("A segment needs a name.", nameof(Name)) : Name;

    /// <summary>The rule in words: <c>recency 4–5, frequency 4–5</c>.</summary>
    public string Rule
    {
        get
        {
            string[] parts =
            [
                .. new[] { ("recency", Recency), ("frequency", Frequency), ("spend", Monetary) }
                    .Where(part => !part.Item2.IsAny).Select(part => $"{part.Item1} {part.Item2}"),
            ];
            return parts.Length == 0 ? "everyone else" : string.Join(", ", parts);
        }
    }

    /// <summary>For example <c>best: recency 4–5, frequency 4–5</c>.</summary>
    public override string ToString() => $"{Name}: {Rule}";

    internal bool Contains(int recency, int frequency, int? monetary) =>
        Recency.Contains(recency) && Frequency.Contains(frequency) && (Monetary.IsAny || (monetary is { } score && Monetary.Contains(score)));
}
