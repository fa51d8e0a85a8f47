using System.Globalization;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>What makes columns of journeys fit each other.</summary>
internal static class ColumnRules
{
    internal static void Check(JourneyColumns columns)
    {
        int rows = columns.Count;
        if (columns.Channels.Length == 0 || columns.Channels.Contains(default) || columns.Channels.Distinct().Count() != columns.Channels.Length)
            throw new ArgumentException("There must be channels, none of them twice and none default.");
        if (rows < 1 || columns.Conversions.Length != rows || columns.WithoutConversion.Length != rows)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"There are {rows} rows by their offsets, {columns.Conversions.Length} by conversions and {columns.WithoutConversion.Length} by journeys without; they must agree, and be 1 or more."));
        if (columns.Offsets[0] != 0 || columns.Offsets[^1] != columns.Touches.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The offsets go from {columns.Offsets[0]} to {columns.Offsets[^1]}; they must go from 0 to the number of touches, {columns.Touches.Length}."));
        for (int row = 0; row < rows; row++)
        {
            if (columns.Offsets[row + 1] <= columns.Offsets[row])
                throw Wrong(row, "it has no touch");
            if (!(columns.Conversions[row] >= 0.0 && double.IsFinite(columns.Conversions[row]) && columns.WithoutConversion[row] >= 0.0 && double.IsFinite(columns.WithoutConversion[row])))
                throw Wrong(row, "its numbers of journeys must be finite and not negative");
        }
        uint channels = (uint)columns.Channels.Length;
        for (int touch = 0; touch < columns.Touches.Length; touch++)
            if ((uint)columns.Touches[touch] >= channels)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Touch {touch} is channel {columns.Touches[touch]}; there are {channels}, numbered from 0."));
    }

    private static ArgumentException Wrong(int row, string what) => new(string.Create(CultureInfo.InvariantCulture, $"Row {row}: {what}."));
}
