using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Capacity.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Capacity;

/// <summary>The rule of thumb for large teams: the load, and a safety margin that grows with its square root only.</summary>
/// <remarks>
/// c = a + β √a, where β solves 1 / (1 + β Φ(β) / φ(β)) = share that waits. It is a limit for large loads; <see cref="ExactWaitProbability"/> says how good it is here.
/// Source: Halfin and Whitt (1981), "Heavy-traffic limits for queues with many exponential servers".
/// </remarks>
[TypeFormatterSource]
public sealed record SquareRootStaffing
{
    private SquareRootStaffing(double load, Probability wanted, double margin, int servers) =>
        (Load, WaitProbability, SafetyFactor, Servers) = (load, wanted, margin, servers);

    /// <summary>Servers that would be busy on average: arrival rate times the mean time of a request.</summary>
    public double Load { get; }

    /// <summary>The share of requests that may wait.</summary>
    public Probability WaitProbability { get; }

    /// <summary>β: how many square roots of the load are added.</summary>
    public double SafetyFactor { get; }

    /// <summary>The number of servers, rounded up.</summary>
    public int Servers { get; }

    /// <summary>The share that waits with that number of servers, by Erlang's formula.</summary>
    public Probability ExactWaitProbability => Probability.From(Servers > Load ? ErlangKernels.Waiting(Servers, Load) : 1.0);

    /// <summary>The rule for a load and a share of requests that may wait.</summary>
    /// <param name="load">A positive load.</param>
    /// <param name="waitProbability">A share inside (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The load is not positive and finite, the share is 0 or 1, or more than <see cref="ServiceTeam.MostServers"/> would be needed.</exception>
    public static SquareRootStaffing Of(double load, Probability waitProbability)
    {
        Checked.Positive(load, nameof(load));
        if (waitProbability.Value is not (> 0.0 and < 1.0))
            throw new ArgumentOutOfRangeException(nameof(waitProbability), waitProbability, "The share that may wait lies inside (0, 1).");
        double margin = Margin(waitProbability.Value), servers = Math.Ceiling(load + margin * Math.Sqrt(load));
        return servers <= ServiceTeam.MostServers
            ? new(load, waitProbability, margin, (int)servers)
            : throw new ArgumentOutOfRangeException(nameof(load), load, $"A load of {load:g4} needs more than {ServiceTeam.MostServers} servers.");
    }

    /// <summary>For example <c>load 100, 20% may wait: 100 + 1.06 √100 = 111 servers</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"load {Load:g4}, {WaitProbability} may wait: {Load:g4} + {SafetyFactor:0.00} √{Load:g4} = {Servers} server{(Servers == 1 ? "" : "s")}");

    // ln(1 + β Φ(β) / φ(β)) rises from 0 without limit; in logarithms nothing overflows.
    private static double Margin(double share)
    {
        double low = 0.0, high = 40.0; // β = 40 waits less often than the smallest double
        for (double middle = 20.0; middle > low && middle < high; middle = 0.5 * (low + high))
        {
            double normal = 1.0 - 0.5 * Special.GammaRegularizedUpper(0.5, 0.5 * middle * middle);
            double log = Math.Log(middle * normal) + 0.5 * (middle * middle + Math.Log(2.0 * Math.PI));
            if (Special.LogSumExp(0.0, log) < -Math.Log(share)) low = middle;
            else high = middle;
        }
        return high;
    }
}
