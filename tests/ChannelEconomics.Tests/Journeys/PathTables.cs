using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Journeys;

/// <summary>Path tables for tests. Numbers of journeys are multiples of 1/8, so sums of them are exact.</summary>
internal static class PathTables
{
    public static PathRow Row(string path, double conversions, double without = 0.0, long? fen = null) => PathRow.Of(
        path.Split(' ').Select(TouchpointId.From), conversions, without, fen is { } minor ? Money.FromMinorUnits(minor, Currency.Cny) : null);

    /// <summary>Some rows over channels c0, c1 …; at least one converts.</summary>
    public static List<PathRow> Random(ulong seed, int channels, int rows, int longest)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        ulong position = 0;
        List<PathRow> table = [];
        for (int row = 0; row < rows; row++)
        {
            int length = 1 + (int)(key.Uniform(position++) * longest);
            string path = string.Join(' ', Enumerable.Range(0, length).Select(_ => $"c{(int)(key.Uniform(position++) * channels)}"));
            double conversions = row == 0 ? 1.0 : Math.Max(0.0, Math.Floor(key.Uniform(position++) * 30.0 - 10.0) / 8.0);
            double without = Math.Floor(key.Uniform(position++) * 60.0) / 8.0;
            table.Add(Row(path, conversions, without, conversions > 0.0 ? (long)(key.Uniform(position++) * 10_000) + 1 : 0));
        }
        return table;
    }
}
