using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Capacity;

/// <summary>One team with one line, beside the same people split into teams that each have a line of their own.</summary>
/// <remarks>
/// One line is always the better one for the same people and the same speed: nobody is idle while somebody waits. Split teams make up for that only by more
/// people or by more speed, and both thresholds are given. Source: Smith and Whitt (1981), "Resource sharing for efficiency in traffic systems".
/// </remarks>
[TypeFormatterSource]
public sealed class PoolingComparison
{
    private const double MostLogSpeed = 600.0; // beyond that no double has the speed

    private PoolingComparison(int teams, WaitingLine pooled, WaitingLine separate) => (Teams, Pooled, Separate) = (teams, pooled, separate);

    /// <summary>The number of separate teams.</summary>
    public int Teams { get; }

    /// <summary>The line of all together.</summary>
    public WaitingLine Pooled { get; }

    /// <summary>The line of one of the separate teams, which gets its share of the requests.</summary>
    public WaitingLine Separate { get; }

    /// <summary>How many times as long the wait is when split; nothing when neither line settles, since both load the people alike.</summary>
    public double? WaitRatio => Pooled.IsStable && Pooled.MeanWait > 0.0 ? Separate.MeanWait / Pooled.MeanWait : null;

    /// <summary>How many servers each separate team needs to wait no longer than all together; nothing when the pooled line does not settle, or never waits.</summary>
    public int? ServersToMatch => Pooled.IsStable && Pooled.MeanWait > 0.0
        ? Staffing.ForMeanWait(Separate.ArrivalRate, Separate.Team.ServiceRate, Pooled.MeanWait).Servers
        : null;

    /// <summary>How many times as fast a server of a separate team must be for the same wait; nothing when the pooled line does not settle, or never waits, or no speed does.</summary>
    /// <remarks>A wait is short when the team is fast: by halving on the logarithm of the speed, to 1e-12.</remarks>
    public double? SpeedToMatch => Pooled.IsStable && Pooled.MeanWait > 0.0 ? Speed() : null;

    /// <summary>Compares a team with its split into equal teams.</summary>
    /// <param name="team">All servers together.</param>
    /// <param name="teams">How many teams they are split into; a divisor of the number of servers.</param>
    /// <param name="arrivalRate">Requests that arrive in a unit of time, in all.</param>
    /// <exception cref="ArgumentException">The servers cannot be divided into so many equal teams.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    public static PoolingComparison Of(ServiceTeam team, int teams, double arrivalRate)
    {
        ArgumentNullException.ThrowIfNull(team);
        if (teams < 1 || team.Servers % teams != 0)
            throw new ArgumentException($"{team.Servers} servers cannot be divided into {teams} equal teams.", nameof(teams));
        return new(teams, team.Serving(arrivalRate), ServiceTeam.Of(team.Servers / teams, team.ServiceRate).Serving(arrivalRate / teams));
    }

    /// <summary>For example <c>4 teams of 1 server wait 5.89 times as long as 4 servers together; as fast with 2 servers each, or 2.01 times the speed</c>.</summary>
    public override string ToString() => WaitRatio is { } ratio
        ? string.Create(CultureInfo.InvariantCulture,
            $"{Teams} teams of {Separate.Team.Words} wait {ratio:0.00} times as long as {Pooled.Team.Words} together; as fast with {ServersToMatch} servers each, or {SpeedToMatch:0.00} times the speed")
        : Pooled.IsStable ? $"{Pooled.Team.Words} together never wait" : $"{Pooled}; nor do {Teams} teams of {Separate.Team.Words}";

    private double? Speed()
    {
        double low = 0.0, high = 1.0;
        while (Wait(high) > Pooled.MeanWait)
        {
            (low, high) = (high, 2.0 * high);
            if (high > MostLogSpeed) return null;
        }
        while (high - low > 1e-12 * Math.Max(1.0, high))
        {
            double middle = 0.5 * (low + high);
            if (Wait(middle) > Pooled.MeanWait) low = middle;
            else high = middle;
        }
        return Math.Exp(high);
    }

    private double Wait(double logSpeed) => ServiceTeam.Of(Separate.Team.Servers, Separate.Team.ServiceRate * Math.Exp(logSpeed)).Serving(Separate.ArrivalRate).MeanWait;
}
