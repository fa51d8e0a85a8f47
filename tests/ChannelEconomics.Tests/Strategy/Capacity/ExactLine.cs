using ChannelEconomics.Tests.Journeys;

namespace ChannelEconomics.Tests.Strategy.Capacity;

/// <summary>A line by definition: the probabilities of all numbers of requests, from the balance of each step up and down, in exact rationals.</summary>
internal sealed class ExactLine
{
    private readonly Fraction[] _share;
    private readonly int _servers;

    /// <summary>States 0 to <paramref name="most"/>; from n up at <paramref name="up"/>, from n down at <paramref name="down"/>.</summary>
    public ExactLine(int servers, int most, Func<int, Fraction> up, Func<int, Fraction> down)
    {
        _servers = servers;
        Fraction[] weights = new Fraction[most + 1];
        weights[0] = 1;
        for (int n = 1; n <= most; n++) weights[n] = weights[n - 1] * up(n - 1) / down(n);
        Fraction total = Sum(weights);
        _share = [.. weights.Select(weight => weight / total)];
        Fraction arrivals = Sum(_share.Select((share, n) => share * up(n)));
        ArrivalRate = arrivals.ToDouble();
        Waiting = (Sum(_share.Select((share, n) => n >= servers ? share * up(n) : 0)) / arrivals).ToDouble();
        Fraction queue = Sum(_share.Select((share, n) => share * Math.Max(0, n - servers)));
        (Queue, MeanWait) = (queue.ToDouble(), (queue / arrivals).ToDouble());
        Busy = Sum(_share.Select((share, n) => share * Math.Min(n, servers))).ToDouble();
    }

    public double ArrivalRate { get; }

    public double Waiting { get; }

    public double Queue { get; }

    public double MeanWait { get; }

    public double Busy { get; }

    public double AllBusy => _share[_servers].ToDouble();

    private static Fraction Sum(IEnumerable<Fraction> terms) => terms.Aggregate((Fraction)0, (sum, term) => sum + term);
}
