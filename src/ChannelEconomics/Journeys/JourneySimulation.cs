using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>Journeys of a chain, walked at random: a second way to every number that the chain computes.</summary>
/// <remarks>
/// Journey j takes its step t by a function of the key, j and t, and everything is counted in whole numbers; so the result has the same bits on any number of threads.
/// Chances of steps are rounded to multiples of 2⁻³². A journey that gets into a trap counts as one that never ends, and its touches up to the trap are counted.
/// </remarks>
[TypeFormatterSource]
public sealed class JourneySimulation
{
    private const int BatchesOfTask = 32;

    private readonly long[] _ended;
    private readonly double _squaredTouches;

    private JourneySimulation(long journeys, long[] ended, WalkTally tally)
    {
        (Journeys, _ended, _squaredTouches) = (journeys, ended, tally.SquaredTouches);
        MeanTouches = (double)tally.Touches / journeys;
    }

    /// <summary>How many journeys were walked.</summary>
    public long Journeys { get; }

    /// <summary>Journeys that got into a set of states that none leaves.</summary>
    public long NeverEnding => _ended[^1];

    /// <summary>The mean number of touches, those in a trap not counted.</summary>
    public double MeanTouches { get; }

    /// <summary>The standard error of <see cref="MeanTouches"/>.</summary>
    public double MeanTouchesError => Math.Sqrt(Math.Max(0.0, _squaredTouches / Journeys - MeanTouches * MeanTouches) / Journeys);

    /// <summary>The share of journeys that ended with an order.</summary>
    public Probability Conversion => Probability.From((double)(Count(Outcome.Bought) + Count(Outcome.BoughtAndRetained)) / Journeys);

    /// <summary>The standard error of <see cref="Conversion"/>.</summary>
    public double ConversionError => Math.Sqrt(Conversion.Value * (1.0 - Conversion.Value) / Journeys);

    /// <summary>Walks journeys.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="journeys">How many, from 1 to 2⁴⁴.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">The chain has more than 65,000 states, or a journey takes more than four million touches.</exception>
    public static JourneySimulation Run(AbsorbingChain chain, RandomKey key, long journeys, CancellationToken cancellationToken = default) =>
        Run(chain, key, journeys, threads: -1, cancellationToken);

    /// <summary>How many journeys ended with an outcome.</summary>
    public long Count(Outcome outcome) => Enum.IsDefined(outcome)
        ? _ended[(int)outcome]
        : throw new ArgumentOutOfRangeException(nameof(outcome), outcome, $"{outcome} is no outcome.");

    /// <summary>For example <c>1000000 journeys: 11.69% bought (± 0.03%), 3.1 touches on average</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Journeys} journeys: {Conversion} bought (± {100.0 * ConversionError:0.##}%), {MeanTouches:0.##} touches on average");

    /// <summary>The same on a number of threads.</summary>
    internal static JourneySimulation Run(AbsorbingChain chain, RandomKey key, long journeys, int threads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (journeys is < 1 or > JourneyWalk.MostJourneys)
            throw new ArgumentOutOfRangeException(nameof(journeys), journeys, $"Between 1 and {JourneyWalk.MostJourneys} journeys can be walked.");
        StepTable table = chain.StepTable();
        const long PerTask = (long)JourneyWalk.Batch * BatchesOfTask;
        WalkTally total = new(table.Size);
        Parallel.For(
            0L, (journeys + PerTask - 1) / PerTask, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            () => (Walk: new JourneyWalk(table, key), Tally: new WalkTally(table.Size)),
            (task, _, local) =>
            {
                long end = Math.Min(journeys, (task + 1) * PerTask);
                for (long first = task * PerTask; first < end; first += JourneyWalk.Batch)
                    local.Walk.Run(first, (int)Math.Min(JourneyWalk.Batch, end - first), local.Tally);
                return local;
            },
            local =>
            {
                lock (total) total.Add(local.Tally);
            });
        return new(journeys, total.Ended[(table.States + 1)..], total);
    }
}
