namespace ChannelEconomics.Numerics;

/// <summary>The logarithm of a density at a point, up to a constant; −∞ where there is none.</summary>
internal delegate double LogDensityFunction(ReadOnlySpan<double> point);

/// <summary>Draws a Markov chain from a density by random-walk Metropolis steps whose shape and size are learned in a warm-up.</summary>
/// <remarks>
/// Proposals are normal with a multiple of a covariance matrix. In the warm-up that matrix is estimated anew, four times, from the later half of the chain
/// so far, and the multiple follows the rate of acceptance; after it both stand still, so the chain that is returned is an ordinary Metropolis chain.
/// Source: Haario, Saksman and Tamminen (2001), "An adaptive Metropolis algorithm"; Roberts, Gelman and Gilks (1997) for the size of steps.
/// </remarks>
internal sealed class AdaptiveMetropolis
{
    private const int Updates = 4;
    private const double Inertia = 10.0;

    private readonly LogDensityFunction _logDensity;
    private readonly int _size;
    private readonly double[] _point, _proposal, _step;
    private readonly RandomKey _key;
    private ulong _position;
    private double[,] _covariance, _factor;
    private double _value, _logScale;
    private int _sinceUpdate, _accepted;

    private AdaptiveMetropolis(LogDensityFunction logDensity, double[] start, double[,] covariance, RandomKey key)
    {
        (_logDensity, _size, _point, _covariance) = (logDensity, start.Length, [.. start], covariance);
        (_proposal, _step) = (new double[_size], new double[_size]);
        _key = key;
        _factor = PositiveDefinite.Factor(covariance) ?? throw new ArgumentException("The covariance must be positive definite.", nameof(covariance));
        _logScale = Math.Log(2.38 / Math.Sqrt(_size));
        _value = logDensity(_point);
        if (!double.IsFinite(_value)) throw new ArgumentException("The density must be positive where the chain begins.", nameof(start));
    }

    /// <summary>The rate of acceptance that serves a normal density of this many dimensions best.</summary>
    private double Target => 0.234 + 0.21 / _size;

    /// <returns>The draws after the warm-up, one row each, and the share of accepted proposals among them.</returns>
    internal static (double[][] Draws, double Acceptance) Run(
        LogDensityFunction logDensity, double[] start, double[,] covariance, int warmUp, int draws, RandomKey key, CancellationToken cancellationToken = default)
    {
        AdaptiveMetropolis chain = new(logDensity, start, covariance, key);
        List<double[]> seen = [];
        for (int i = 1; i <= warmUp; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chain.FollowAcceptance(chain.Step());
            seen.Add([.. chain._point]);
            if (i % Math.Max(warmUp / (Updates + 1), 1) == 0 && i < warmUp) chain.Reshape(seen);
        }
        chain._accepted = 0;
        double[][] kept = new double[draws][];
        for (int i = 0; i < draws; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            chain.Step();
            kept[i] = [.. chain._point];
        }
        return (kept, (double)chain._accepted / draws);
    }

    /// <summary>One proposal; returns the probability with which it was accepted.</summary>
    private double Step()
    {
        for (int i = 0; i < _size; i++)
            _step[i] = _key.Normal(_position++);
        double scale = Math.Exp(_logScale);
        for (int i = 0; i < _size; i++)
        {
            double move = 0.0;
            for (int j = 0; j <= i; j++)
                move += _factor[i, j] * _step[j];
            _proposal[i] = _point[i] + scale * move;
        }
        double value = _logDensity(_proposal), probability = Math.Exp(Math.Min(0.0, value - _value));
        if (double.IsNaN(probability)) probability = 0.0;
        if (_key.Uniform(_position++) >= probability) return probability;
        _proposal.CopyTo(_point, 0);
        _value = value;
        _accepted++;
        return probability;
    }

    private void FollowAcceptance(double probability) => _logScale += (probability - Target) * Math.Pow(++_sinceUpdate, -0.6);

    /// <summary>Takes the covariance of the later half of what was seen, drawn a little towards the one before.</summary>
    private void Reshape(List<double[]> seen)
    {
        int first = seen.Count / 2, count = seen.Count - first;
        double[] mean = new double[_size];
        for (int t = first; t < seen.Count; t++)
            for (int i = 0; i < _size; i++)
                mean[i] += seen[t][i] / count;
        double[,] covariance = new double[_size, _size];
        for (int i = 0; i < _size; i++)
            for (int j = 0; j < _size; j++)
            {
                double sum = 0.0;
                for (int t = first; t < seen.Count; t++)
                    sum += (seen[t][i] - mean[i]) * (seen[t][j] - mean[j]);
                covariance[i, j] = (sum + Inertia * _covariance[i, j]) / (count + Inertia);
            }
        if (PositiveDefinite.Factor(covariance) is not { } factor) return;
        (_covariance, _factor, _sinceUpdate, _logScale) = (covariance, factor, 0, Math.Log(2.38 / Math.Sqrt(_size)));
    }
}
