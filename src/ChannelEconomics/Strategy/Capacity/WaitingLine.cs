using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Capacity;

/// <summary>How long requests wait for a team, once things have settled.</summary>
/// <remarks>
/// All times are in the unit of time of the rates that were given. When more arrives than the team can do and nobody gives up, nothing settles: <see cref="IsStable"/>
/// is false, the mean wait and the queue are infinite (they grow for ever, the queue by <see cref="Growth"/> a unit of time), and the shares are those that are approached.
/// </remarks>
[TypeFormatterSource]
public sealed class WaitingLine
{
    private readonly Func<double, double> _waitingLonger;

    internal WaitingLine(ServiceTeam team, double arrivalRate, double waiting, double meanWait, double givenUp, Func<double, double> waitingLonger)
    {
        (Team, ArrivalRate, MeanWait, _waitingLonger) = (team, arrivalRate, meanWait, waitingLonger);
        IsStable = double.IsFinite(meanWait);
        WaitProbability = Probability.From(Math.Min(1.0, waiting));
        GivenUp = Probability.From(Math.Min(1.0, givenUp));
        Throughput = IsStable ? Math.Min(arrivalRate * GivenUp.Complement.Value, team.Capacity) : team.Capacity;
    }

    /// <summary>Who serves.</summary>
    public ServiceTeam Team { get; }

    /// <summary>Requests that arrive in a unit of time.</summary>
    public double ArrivalRate { get; }

    /// <summary>Whether the line settles, instead of growing for ever.</summary>
    public bool IsStable { get; }

    /// <summary>The share of requests that do not start at once.</summary>
    public Probability WaitProbability { get; }

    /// <summary>Mean time in the line of all requests, those that start at once and those that give up included; +∞ when nothing settles.</summary>
    public double MeanWait { get; }

    /// <summary>Mean number of requests in the line, those being served not counted; +∞ when nothing settles.</summary>
    public double MeanQueue => ArrivalRate == 0.0 ? 0.0 : ArrivalRate * MeanWait;

    /// <summary>The share of requests that give up before they are served.</summary>
    public Probability GivenUp { get; }

    /// <summary>Requests that are finished in a unit of time.</summary>
    public double Throughput { get; }

    /// <summary>The share of the team's time that is busy.</summary>
    public Probability Utilisation => Probability.From(Math.Min(1.0, Throughput / Team.Capacity));

    /// <summary>Requests by which the line grows in a unit of time; zero when it settles.</summary>
    public double Growth => IsStable ? 0.0 : ArrivalRate - Team.Capacity;

    /// <summary>The share of requests that are in the line for longer than a time, whether they are served in the end or not.</summary>
    /// <param name="time">A time of at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or NaN.</exception>
    /// <exception cref="InvalidOperationException">An overloaded team could finish more than 1e8 requests within the patience: the distribution is not calculated there.</exception>
    public Probability WaitingLongerThan(double time)
    {
        if (!(time >= 0.0)) throw new ArgumentOutOfRangeException(nameof(time), time, "A wait is compared with a time of at least 0.");
        if (!IsStable) return Probability.Certain;
        return double.IsPositiveInfinity(time) ? Probability.Impossible : Probability.From(Math.Clamp(_waitingLonger(time), 0.0, 1.0));
    }

    /// <summary>The time that a share of the requests does not exceed in the line; zero if that share starts at once, +∞ when nothing settles.</summary>
    /// <param name="share">For example 0.95: 95% of the requests wait at most the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, 1).</exception>
    /// <exception cref="InvalidOperationException">An overloaded team could finish more than 1e8 requests within the patience: the distribution is not calculated there.</exception>
    public double WaitQuantile(double share)
    {
        if (share is not (>= 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(share), share, "A quantile of the wait needs a share in [0, 1).");
        double beyond = 1.0 - share;
        if (!IsStable) return double.PositiveInfinity;
        if (WaitProbability.Value <= beyond) return 0.0;
        double low = 0.0, high = Math.Max(MeanWait, 1.0 / Team.Capacity);
        while (WaitingLongerThan(high).Value > beyond) (low, high) = (high, 2.0 * high);
        for (double middle = 0.5 * (low + high); middle > low && middle < high; middle = 0.5 * (low + high))
        {
            if (WaitingLongerThan(middle).Value > beyond) low = middle;
            else high = middle;
        }
        return high;
    }

    /// <summary>For example <c>4 servers, load 3: 50.9% wait, mean wait 0.509, busy 75%</c>, or <c>2 servers, load 3: never settles, the line grows by 1 a unit of time</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Team.Words}, load {ArrivalRate / Team.ServiceRate:g4}: {(IsStable ? Settled : Growing)}");

    private string Settled => string.Create(CultureInfo.InvariantCulture,
        $"{WaitProbability} wait, mean wait {MeanWait:g4}, busy {Utilisation}{(GivenUp.Value > 0.0 ? $", {GivenUp} give up" : "")}");

    private string Growing => string.Create(CultureInfo.InvariantCulture, $"never settles, the line grows by {Growth:g4} a unit of time");
}
