using System.Text;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Benchmarks;

/// <summary>A path table of 12 channels, 3.6 touches on average, one row a journey, a quarter of them converted.</summary>
internal static class SimulatedPaths
{
    internal const int Channels = 12;
    private const double GoesOn = 0.724;
    private const double Converts = 0.244;

    /// <summary>The table as text: <c>c0 &gt; c3,1,0</c>.</summary>
    internal static byte[] Csv(int journeys)
    {
        byte[][] names = [.. Enumerable.Range(0, Channels).Select(i => Encoding.UTF8.GetBytes($"c{i}"))];
        using MemoryStream text = new(24 * journeys);
        text.Write("path,conversions,without\n"u8);
        foreach ((int[] path, bool converted) in Draw(journeys))
        {
            for (int i = 0; i < path.Length; i++)
            {
                if (i > 0) text.Write(" > "u8);
                text.Write(names[path[i]]);
            }
            text.Write(converted ? ",1,0\n"u8 : ",0,1\n"u8);
        }
        return text.ToArray();
    }

    /// <summary>The journeys, one after the other.</summary>
    internal static IEnumerable<(int[] Path, bool Converted)> Draw(int journeys)
    {
        RandomKey key = RandomKey.FromSeed(20260101);
        ulong position = 0;
        List<int> path = [];
        for (int row = 0; row < journeys; row++)
        {
            path.Clear();
            do path.Add((int)(Math.Pow(key.Uniform(position++), 1.5) * Channels));
            while (key.Uniform(position++) < GoesOn);
            yield return ([.. path], key.Uniform(position++) < Converts);
        }
    }
}
