using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Journeys by columns: the touches of row i are Touches[Offsets[i] .. Offsets[i + 1]], each the number of a channel.</summary>
/// <param name="Channels">The channels.</param>
/// <param name="Offsets">One more than there are rows.</param>
/// <param name="Touches">Numbers of channels.</param>
/// <param name="Conversions">By row.</param>
/// <param name="WithoutConversion">By row.</param>
/// <param name="MinorUnits">By row; null without amounts.</param>
/// <param name="Currency">Of the amounts; null without them.</param>
/// <param name="Ages">By touch, seconds before the journey's end; null when not known.</param>
internal sealed record JourneyColumns(
    TouchpointId[] Channels, int[] Offsets, TouchNumbers Touches, RowNumbers Conversions, RowNumbers WithoutConversion,
    long[]? MinorUnits, Currency? Currency, double[]? Ages)
{
    /// <summary>A copy, whose columns may become others: their steps are not counted.</summary>
    private JourneyColumns(JourneyColumns original) =>
        (Channels, Offsets, Touches, Conversions, WithoutConversion, MinorUnits, Currency, Ages) =
        (original.Channels, original.Offsets, original.Touches, original.Conversions, original.WithoutConversion, original.MinorUnits, original.Currency, original.Ages);

    /// <summary>The steps of these journeys, when whoever made the columns has counted them; null else.</summary>
    internal StepCounts? Steps { get; init; }

    internal int Count => Offsets.Length - 1;

    /// <summary>The touches of a row, copied.</summary>
    internal int[] Path(int row)
    {
        int[] path = new int[Offsets[row + 1] - Offsets[row]];
        for (int i = 0; i < path.Length; i++) path[i] = Touches[Offsets[row] + i];
        return path;
    }

    internal ReadOnlySpan<double> AgesOf(int row) => Ages is null ? [] : Ages.AsSpan(Offsets[row], Offsets[row + 1] - Offsets[row]);
}
