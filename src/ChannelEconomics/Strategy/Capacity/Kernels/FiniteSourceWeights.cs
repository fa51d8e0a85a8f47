using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Capacity.Kernels;

/// <summary>How often n of N clients have a request open, n = 0, …, N: relative to the likeliest n, so that nothing overflows.</summary>
internal sealed class FiniteSourceWeights
{
    // A weight below this of the largest one that counts changes no sum, even over ten million states.
    private const double Negligible = 1e-28;

    private readonly double _servers;
    private readonly double _clients;
    private readonly int _first;
    private readonly double[] _weights;

    /// <summary>The chain in which a client without an open request makes one at the rate u and a server finishes one at the rate 1.</summary>
    internal FiniteSourceWeights(int clients, int servers, double u)
    {
        (_clients, _servers) = (clients, servers);
        int mode = Mode(u);
        List<double> below = Below(mode, u), above = Above(mode, u);
        below.Reverse();
        (_first, _weights) = (mode - below.Count, [.. below, 1.0, .. above]);
    }

    internal double Total => Sum(_ => 1.0);

    internal double Busy => Sum(n => Math.Min(n, _servers));

    internal double Queue => Sum(n => Math.Max(0.0, n - _servers));

    /// <summary>Weight of the states that arriving requests find: each is seen at the rate at which the others make requests.</summary>
    internal double Seen => Sum(n => _clients - n);

    internal double SeenBusy => Sum(n => n >= _servers ? _clients - n : 0.0);

    /// <summary>The share of requests that wait longer than the time in which one server would finish t requests.</summary>
    internal double WaitingLonger(double t)
    {
        double seen = Seen;
        return Math.Min(1.0, Sum(n => n >= _servers && n < _clients ? (_clients - n) / seen * Special.GammaRegularizedUpper(n - _servers + 1.0, _servers * t) : 0.0));
    }

    private double Sum(Func<double, double> value)
    {
        double sum = 0.0;
        for (int i = 0; i < _weights.Length; i++)
            sum += _weights[i] * value(_first + i);
        return sum;
    }

    // p(n) / p(n − 1), falling in n.
    private double Ratio(double n, double u) => (_clients - n + 1.0) * u / Math.Min(n, _servers);

    private int Mode(double u)
    {
        int low = 0, high = (int)_clients; // the ratio is at least 1 at low (or low is 0), below 1 after high
        while (low < high)
        {
            int middle = high - (high - low) / 2;
            if (Ratio(middle, u) >= 1.0) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    // The state in which one client is free is never left out: it alone sees new requests when all others wait.
    private List<double> Below(int mode, double u)
    {
        List<double> weights = [];
        double weight = 1.0;
        for (int n = mode; n > 0 && weight >= Negligible; n--) weights.Add(weight /= Ratio(n, u));
        return weights;
    }

    // The first states with somebody waiting are never left out, however rare: the wait is made of them.
    private List<double> Above(int mode, double u)
    {
        List<double> weights = [];
        double weight = 1.0, mostWaiting = mode > _servers ? 1.0 : 0.0;
        for (int n = mode + 1; n <= _clients && weight > Negligible * mostWaiting; n++)
        {
            weights.Add(weight *= Ratio(n, u));
            if (n > _servers) mostWaiting = Math.Max(mostWaiting, weight);
        }
        return weights;
    }
}
