using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>How customers are scored and which names the scores have.</summary>
[TypeFormatterSource]
public sealed record RfmOptions
{
    private const int MostScores = 100;

    /// <summary>Five scores and seven segments.</summary>
    public static RfmOptions Default { get; } = new();

    /// <summary>How many scores there are. Default 5, the trade's habit: fifths of the customers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [2, 100].</exception>
    public int Scores
    {
        get;
        init => field = value is >= 2 and <= MostScores
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"There are 2 to {MostScores} scores.");
    } = 5;

    /// <summary>
    /// The segments, the first that fits being a customer's. Default seven for five scores; the rule of each is printed with it. A customer whom none fits
    /// is in a last one, "other", so end with a segment of any scores to name it.
    /// </summary>
    public ImmutableArray<RfmSegment> Segments { get; init; } =
    [
        new("best", ScoreRange.Of(4, 5), ScoreRange.Of(4, 5)),
        new("regulars", ScoreRange.Of(3, 5), ScoreRange.Of(3, 5)),
        new("recent, once or seldom", ScoreRange.Of(4, 5), ScoreRange.Of(1, 2)),
        new("lost regulars", ScoreRange.Of(1, 1), ScoreRange.Of(4, 5)),
        new("slipping away", ScoreRange.Of(1, 2), ScoreRange.Of(3, 5)),
        new("gone after a try", ScoreRange.Of(1, 2), ScoreRange.Of(1, 2)),
        new("in between", ScoreRange.Any, ScoreRange.Any),
    ];

    /// <summary>For example <c>5 scores, 7 segments</c>.</summary>
    public override string ToString() => $"{Scores} scores, {Segments.Length} segments";
}
