using System.Globalization;
using ChannelEconomics.Strategy.Capacity.Kernels;
using ChannelEconomics.Values;
using MathNet.Numerics.RootFinding;

namespace ChannelEconomics.Strategy.Capacity;

/// <summary>People who serve requests one at a time from one line, first come first served.</summary>
/// <remarks>
/// Requests arrive at random (a Poisson process) and take times of exponential distribution, so that only rates matter. Real requests come in bursts and
/// some take far longer than others: then waits are longer than here, and the numbers are a lower limit.
/// </remarks>
[TypeFormatterSource]
public sealed record ServiceTeam
{
    /// <summary>The largest team.</summary>
    public const int MostServers = 10_000_000;

    private ServiceTeam(int servers, double serviceRate) => (Servers, ServiceRate) = (servers, serviceRate);

    /// <summary>How many serve.</summary>
    public int Servers { get; }

    /// <summary>Requests that one of them finishes in a unit of time.</summary>
    public double ServiceRate { get; }

    /// <summary>Requests that all of them finish in a unit of time when none is idle.</summary>
    public double Capacity => Servers * ServiceRate;

    internal string Words => string.Create(CultureInfo.InvariantCulture, $"{Servers} server{(Servers == 1 ? "" : "s")}");

    /// <summary>A team.</summary>
    /// <param name="servers">How many serve, at least one.</param>
    /// <param name="serviceRate">Requests that one of them finishes in a unit of time: one over the mean time of a request.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not 1 to <see cref="MostServers"/> servers, or the rate is not positive and finite.</exception>
    public static ServiceTeam Of(int servers, double serviceRate)
    {
        if (servers is < 1 or > MostServers)
            throw new ArgumentOutOfRangeException(nameof(servers), servers, $"A team has 1 to {MostServers} servers.");
        return new(servers, Checked.Positive(serviceRate, nameof(serviceRate)));
    }

    /// <summary>The share of requests that find everybody busy, when those are turned away (Erlang B).</summary>
    /// <remarks>
    /// B = (aᶜ / c!) / Σₖ aᵏ / k!, k = 0, …, c, as a sum of positive terms from the largest outwards; relative error below 1e-12.
    /// Results below the smallest double are 0. Source: Erlang (1917), "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges".
    /// </remarks>
    /// <param name="arrivalRate">Requests that arrive in a unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    public Probability TurnedAway(double arrivalRate) =>
        Probability.From(ErlangKernels.Blocking(Servers, Checked.NotNegative(arrivalRate, nameof(arrivalRate)) / ServiceRate));

    /// <summary>The line when everybody waits as long as it takes (Erlang C).</summary>
    /// <remarks>
    /// With the load a = λ/μ &lt; c, C = c B / (c − a (1 − B)) wait, on average 1 / (cμ − λ) those who do, and longer than t a share C e^(−(cμ − λ)t).
    /// For a ≥ c the line grows for ever, and the result says so. Source: Erlang (1917), "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges".
    /// </remarks>
    /// <param name="arrivalRate">Requests that arrive in a unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    public WaitingLine Serving(double arrivalRate)
    {
        double load = Checked.NotNegative(arrivalRate, nameof(arrivalRate)) / ServiceRate, spare = (Servers - load) * ServiceRate;
        if (load >= Servers) return new(this, arrivalRate, 1.0, double.PositiveInfinity, 0.0, _ => 1.0);
        double waiting = ErlangKernels.Waiting(Servers, load);
        return new(this, arrivalRate, waiting, waiting / spare, 0.0, time => waiting * Math.Exp(-spare * time));
    }

    /// <summary>The line when people give up after a while (Erlang A). It always settles.</summary>
    /// <remarks>
    /// Patience is exponential, so with k waiting they give up at the rate kθ, θ = 1 / mean patience. Source: Palm (1957), "Research on telephone traffic carried
    /// by full availability groups"; Garnett, Mandelbaum and Reiman (2002), "Designing a call center with impatient customers"; Baccelli and Hebuterne (1981) for the
    /// distribution of the wait.
    /// </remarks>
    /// <param name="arrivalRate">Requests that arrive in a unit of time.</param>
    /// <param name="meanPatience">How long people would wait on average before they give up.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The arrival rate is negative or not finite, the patience is not positive and finite, or more than 1e12 requests would arrive within it.
    /// </exception>
    public WaitingLine Serving(double arrivalRate, double meanPatience)
    {
        double load = Checked.NotNegative(arrivalRate, nameof(arrivalRate)) / ServiceRate;
        double y = arrivalRate * Checked.Positive(meanPatience, nameof(meanPatience)), x = Capacity * meanPatience;
        if (!(y <= 1e12)) throw new ArgumentOutOfRangeException(nameof(meanPatience), meanPatience, $"Within the patience at most 1e12 requests may arrive, not {y:g4}.");
        (double inverse, double givingUp) = ErlangKernels.Patience(x, y);
        double blocking = ErlangKernels.Blocking(Servers, load);
        double waiting = blocking / (blocking + (1.0 - blocking) * inverse), givenUp = waiting * givingUp;
        return new(this, arrivalRate, waiting, givenUp * meanPatience, givenUp,
            time => waiting * ErlangKernels.StillWaiting(x, y, time / meanPatience) * Math.Exp(-time / meanPatience));
    }

    /// <summary>The line when a fixed number of clients share the team, each with at most one request at a time (finite source, M/M/c//N).</summary>
    /// <remarks>
    /// A client whose request is open makes no other, so that the line cannot grow beyond their number. When they are many the team finishes cμ in a unit of time
    /// and each client waits for its turn: N / (cμ) less its own times. Source: Kleinrock (1975), "Queueing Systems", volume 1, section 3.8.
    /// </remarks>
    /// <param name="clients">How many clients there are, 1 to <see cref="MostServers"/>.</param>
    /// <param name="requestRate">Requests that one client without an open one makes in a unit of time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of clients is out of range, or the rate is not positive and finite.</exception>
    public WaitingLine ServingClients(int clients, double requestRate)
    {
        if (clients is < 1 or > MostServers)
            throw new ArgumentOutOfRangeException(nameof(clients), clients, $"There are 1 to {MostServers} clients.");
        FiniteSourceWeights weights = new(clients, Servers, Checked.Positive(requestRate, nameof(requestRate)) / ServiceRate);
        double busy = weights.Busy, total = weights.Total;
        return new(this, ServiceRate * busy / total, weights.SeenBusy / weights.Seen, weights.Queue / (ServiceRate * busy), 0.0,
            time => weights.WaitingLonger(time * ServiceRate));
    }

    /// <summary>The largest arrival rate at which the mean wait keeps to a limit, when everybody waits as long as it takes.</summary>
    /// <param name="meanWait">The limit, a time above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive and finite.</exception>
    public double LargestArrivalRate(double meanWait)
    {
        double limit = Checked.Positive(meanWait, nameof(meanWait)) * ServiceRate;
        // C(c, a) − limit (c − a) rises from below 0 at a = 0 to 1 at a = c, and has the sign of the wait beyond the limit.
        double load = Brent.FindRoot(a => ErlangKernels.Waiting(Servers, a) - limit * (Servers - a), 0.0, Servers, 1e-12 * Servers, 200);
        return load * ServiceRate;
    }

    /// <summary>For example <c>4 servers, each 1 a unit of time</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words}, each {ServiceRate:g4} a unit of time");
}
