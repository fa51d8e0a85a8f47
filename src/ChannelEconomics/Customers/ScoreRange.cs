using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>The scores that a segment asks for, both ends included.</summary>
/// <remarks>The default value asks for nothing: it contains every score.</remarks>
[TypeFormatterSource]
public readonly record struct ScoreRange
{
    private ScoreRange(int least, int most) => (Least, Most) = (least, most);

    /// <summary>Every score.</summary>
    public static ScoreRange Any => default;

    /// <summary>The lowest score, 1 or more; 0 in <see cref="Any"/>.</summary>
    public int Least { get; }

    /// <summary>The highest score; 0 in <see cref="Any"/>.</summary>
    public int Most { get; }

    /// <summary>Whether every score is in the range.</summary>
    public bool IsAny => Most == 0;

    /// <summary>The scores from one to another.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is below 1, or <paramref name="most"/> below it.</exception>
    public static ScoreRange Of(int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        return new(least, most);
    }

    /// <summary>Whether a score is in the range.</summary>
    public bool Contains(int score) => IsAny || (score >= Least && score <= Most);

    /// <summary>For example <c>4–5</c>, <c>1</c> or <c>any</c>.</summary>
    public override string ToString() => IsAny ? "any"
        : Least == Most ? Least.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Least}–{Most}");
}
