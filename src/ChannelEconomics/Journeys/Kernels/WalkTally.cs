namespace ChannelEconomics.Journeys.Kernels;

/// <summary>What walked journeys came to, in whole numbers, so that tallies add up to the same in any order.</summary>
internal sealed class WalkTally(int size)
{
    /// <summary>Journeys by where they ended, numbered as in <see cref="StepTable"/>.</summary>
    internal long[] Ended { get; } = new long[size];

    /// <summary>All touches.</summary>
    internal long Touches { get; set; }

    /// <summary>The sum of squares of journeys' touches.</summary>
    internal long SquaredTouches { get; set; }

    internal void Add(WalkTally other)
    {
        for (int i = 0; i < Ended.Length; i++)
            Ended[i] += other.Ended[i];
        Touches = checked(Touches + other.Touches);
        SquaredTouches = checked(SquaredTouches + other.SquaredTouches);
    }
}
