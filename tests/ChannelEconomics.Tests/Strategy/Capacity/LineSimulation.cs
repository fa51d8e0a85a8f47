using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Strategy.Capacity;

/// <summary>Lines played through request by request: arrivals, servers who become free, patience that runs out. No formula of the theory is used.</summary>
internal sealed class LineSimulation
{
    private const int Batches = 40;
    private readonly List<double> _waits = [];
    private readonly List<double> _givenUp = [];

    public static LineSimulation Open(ulong seed, int servers, double arrivalRate, double serviceRate, double meanPatience, int requests)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        LineSimulation simulation = new();
        PriorityQueue<double, double> free = new(Enumerable.Repeat((0.0, 0.0), servers));
        double now = 0.0;
        for (ulong i = 0; i < (ulong)requests; i++)
        {
            now += key.Exponential(4 * i) / arrivalRate;
            double offered = Math.Max(0.0, free.Peek() - now), patience = key.Exponential(4 * i + 1) * meanPatience;
            simulation.Note(Math.Min(offered, patience), patience < offered);
            if (patience < offered) continue;
            double done = now + offered + key.Exponential(4 * i + 2) / serviceRate;
            free.DequeueEnqueue(done, done);
        }
        return simulation;
    }

    public static LineSimulation Clients(ulong seed, int servers, int clients, double requestRate, double serviceRate, int requests)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        LineSimulation simulation = new();
        PriorityQueue<double, double> free = new(Enumerable.Repeat((0.0, 0.0), servers)), asking = new();
        ulong draw = 0;
        for (int client = 0; client < clients; client++)
        {
            double first = key.Exponential(draw++) / requestRate;
            asking.Enqueue(first, first);
        }
        for (int i = 0; i < requests; i++)
        {
            double now = asking.Dequeue(), start = Math.Max(now, free.Peek()), done = start + key.Exponential(draw++) / serviceRate;
            free.DequeueEnqueue(done, done);
            simulation.Note(start - now, gaveUp: false);
            double next = done + key.Exponential(draw++) / requestRate;
            asking.Enqueue(next, next);
        }
        return simulation;
    }

    public (double Mean, double Error) MeanWait => BatchMean(_waits);

    public (double Mean, double Error) GivenUp => BatchMean(_givenUp);

    public (double Mean, double Error) LongerThan(double time) => BatchMean([.. _waits.Select(wait => wait > time ? 1.0 : 0.0)]);

    private void Note(double wait, bool gaveUp)
    {
        _waits.Add(wait);
        _givenUp.Add(gaveUp ? 1.0 : 0.0);
    }

    // The first tenth, in which the line fills, is left out; waits of neighbours resemble each other, means of long batches hardly do.
    private static (double Mean, double Error) BatchMean(List<double> values)
    {
        int from = values.Count / 10, size = (values.Count - from) / Batches;
        double[] means = [.. Enumerable.Range(0, Batches).Select(batch => values.Skip(from + batch * size).Take(size).Average())];
        double mean = means.Average();
        return (mean, Math.Sqrt(means.Sum(value => (value - mean) * (value - mean)) / (Batches - 1) / Batches));
    }
}
