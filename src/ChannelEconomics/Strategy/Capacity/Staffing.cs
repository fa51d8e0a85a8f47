using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Capacity;

/// <summary>The smallest team that keeps a promise.</summary>
/// <remarks>Exact: more servers never make a wait longer, so the smallest number is found by halving.</remarks>
public static class Staffing
{
    /// <summary>The smallest team whose mean wait keeps to a limit, when everybody waits as long as it takes.</summary>
    /// <param name="arrivalRate">Requests that arrive in a unit of time.</param>
    /// <param name="serviceRate">Requests that one server finishes in a unit of time.</param>
    /// <param name="meanWait">The limit, a time above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate or the limit is outside of its domain, or more than <see cref="ServiceTeam.MostServers"/> are needed.</exception>
    public static ServiceTeam ForMeanWait(double arrivalRate, double serviceRate, double meanWait)
    {
        Checked.Positive(meanWait, nameof(meanWait));
        return Smallest(arrivalRate, serviceRate, team => team.Serving(arrivalRate).MeanWait <= meanWait);
    }

    /// <summary>The smallest team with which a share of the requests starts within a time, when everybody waits as long as it takes.</summary>
    /// <param name="arrivalRate">Requests that arrive in a unit of time.</param>
    /// <param name="serviceRate">Requests that one server finishes in a unit of time.</param>
    /// <param name="share">The share that starts in time, for example 80%; below 1.</param>
    /// <param name="within">The time, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, or more than <see cref="ServiceTeam.MostServers"/> are needed.</exception>
    public static ServiceTeam ForServiceLevel(double arrivalRate, double serviceRate, Probability share, double within)
    {
        Checked.NotNegative(within, nameof(within));
        if (share == Probability.Certain)
            throw new ArgumentOutOfRangeException(nameof(share), share, "No team starts every request in time; the share must be below 100%.");
        return Smallest(arrivalRate, serviceRate, team => team.Serving(arrivalRate).WaitingLongerThan(within) <= share.Complement);
    }

    /// <summary>The smallest team from which at most a share of the requests goes away unserved, when people give up after a while.</summary>
    /// <param name="arrivalRate">Requests that arrive in a unit of time.</param>
    /// <param name="serviceRate">Requests that one server finishes in a unit of time.</param>
    /// <param name="meanPatience">How long people would wait on average before they give up.</param>
    /// <param name="share">The share that may give up; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain, or more than <see cref="ServiceTeam.MostServers"/> are needed.</exception>
    public static ServiceTeam ForGivenUp(double arrivalRate, double serviceRate, double meanPatience, Probability share)
    {
        if (share == Probability.Impossible)
            throw new ArgumentOutOfRangeException(nameof(share), share, "With any team somebody gives up at times; the share must be above 0%.");
        return Smallest(arrivalRate, serviceRate, team => team.Serving(arrivalRate, meanPatience).GivenUp <= share);
    }

    private static ServiceTeam Smallest(double arrivalRate, double serviceRate, Predicate<ServiceTeam> keeps)
    {
        double load = Checked.NotNegative(arrivalRate, nameof(arrivalRate)) / Checked.Positive(serviceRate, nameof(serviceRate));
        int low = 0, step = 1, high = (int)Math.Min(ServiceTeam.MostServers, Math.Max(1.0, Math.Ceiling(load)));
        while (!keeps(ServiceTeam.Of(high, serviceRate)))
        {
            if (high == ServiceTeam.MostServers)
                throw new ArgumentOutOfRangeException(nameof(arrivalRate), arrivalRate, $"A load of {load:g4} needs more than {ServiceTeam.MostServers} servers.");
            (low, high, step) = (high, (int)Math.Min(ServiceTeam.MostServers, (long)high + step), step * 2);
        }
        while (high - low > 1) // low does not keep the promise, high does
        {
            int middle = low + (high - low) / 2;
            if (keeps(ServiceTeam.Of(middle, serviceRate))) high = middle;
            else low = middle;
        }
        return ServiceTeam.Of(high, serviceRate);
    }
}
