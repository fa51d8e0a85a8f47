using BenchmarkDotNet.Attributes;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Benchmarks;

/// <summary>Special functions, quasi-random points and random draws, one at a time.</summary>
public class NumericsBenchmarks
{
    private const int Count = 1000;
    private readonly double[] _arguments = new double[Count];
    private readonly double[] _point = new double[8];
    private readonly SobolSequence _sobol = SobolSequence.Of(8);
    private readonly RandomKey _key = RandomKey.FromSeed(1);

    [GlobalSetup]
    public void Draw()
    {
        for (int i = 0; i < Count; i++)
            _arguments[i] = Math.Pow(10.0, 6.0 * _key.Uniform((ulong)i) - 3.0);
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double LogGamma() => Sum(Special.LogGamma);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Digamma() => Sum(Special.Digamma);

    [Benchmark(OperationsPerInvoke = Count)]
    public double Log1p() => Sum(Special.Log1p);

    [Benchmark(OperationsPerInvoke = Count)]
    public double BetaRegularized() => Sum(x => Special.BetaRegularized(x / (1.0 + x), 3.5, 12.0));

    [Benchmark(Description = "Expectation of BG/NBD", OperationsPerInvoke = Count)]
    public double BetaGamma() => Sum(x => BetaGammaExpectation.Of(2.243, 0.793, 4.426, x));

    [Benchmark(Description = "Sobol' point of 8 dimensions", OperationsPerInvoke = Count)]
    public double Sobol()
    {
        double sum = 0.0;
        for (ulong i = 0; i < Count; i++)
        {
            _sobol.Point(i, _point);
            sum += _point[7];
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Uniform() => Draws((key, i) => key.Uniform(i));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Normal() => Draws((key, i) => key.Normal(i));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Gamma() => Draws((key, i) => key.Gamma(0.243, i));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Poisson() => Draws((key, i) => key.Poisson(4.0, i));

    private double Sum(Func<double, double> function)
    {
        double sum = 0.0;
        foreach (double argument in _arguments)
            sum += function(argument);
        return sum;
    }

    private double Draws(Func<RandomKey, ulong, double> draw)
    {
        double sum = 0.0;
        for (ulong i = 0; i < Count; i++)
            sum += draw(_key, i);
        return sum;
    }
}
