using ChannelEconomics.Numerics;

namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>A law that is a list of probabilities.</summary>
internal sealed class ListedOffspring : OffspringKernel
{
    // Powers are kept below this and their scale beside them: a₀ⁿ leaves the doubles long before n does.
    private const double Rescale = 1e200;

    private readonly double[] _chances;

    internal ListedOffspring(double[] chances)
    {
        _chances = chances;
        double mean = 0.0;
        for (int j = 1; j < chances.Length; j++) mean += j * chances[j];
        Mean = mean;
        double variance = 0.0;
        for (int j = 0; j < chances.Length; j++) variance += chances[j] * (j - mean) * (j - mean);
        Variance = Array.Exists(chances, chance => chance == 1.0) ? 0.0 : variance;
    }

    internal override double Mean { get; }

    internal override double Variance { get; }

    internal override int Largest => _chances.Length - 1;

    internal override double Probability(int count) => count < _chances.Length ? _chances[count] : 0.0;

    internal override double AnyOf(double u)
    {
        if (u >= 1.0) return 1.0 - _chances[0];
        double log = Special.Log1p(-u), sum = 0.0;
        for (int j = 1; j < _chances.Length; j++) sum -= _chances[j] * Special.Expm1(j * log);
        return sum;
    }

    internal override double Slope(double u)
    {
        double sum = 0.0, power = 1.0;
        for (int j = 1; j < _chances.Length; j++, power *= 1.0 - u) sum += j * _chances[j] * power;
        return sum;
    }

    /// <remarks>
    /// The coefficient of sᵐ in G(s)ⁿ by the recurrence m a₀ bₘ = Σ (j (n + 1) − m) aⱼ bₘ₋ⱼ: for m ≤ n, all that a total of orders asks for, no term is
    /// negative. Source: Knuth (1997), section 4.7.
    /// </remarks>
    internal override double OfMany(int n, int m)
    {
        if (m > n) throw new ArgumentOutOfRangeException(nameof(m), m, "Only totals up to the number of buyers are computed.");
        if (_chances[0] == 0.0) return m == n && _chances.Length > 1 ? Math.Pow(_chances[1], n) : 0.0;
        double[] power = new double[m + 1];
        power[0] = 1.0;
        double logScale = n * Math.Log(_chances[0]);
        for (int i = 1; i <= m; i++)
        {
            double sum = 0.0;
            for (int j = 1; j < _chances.Length && j <= i; j++)
                sum += (j * (n + 1.0) - i) * _chances[j] * power[i - j];
            power[i] = sum / (i * _chances[0]);
            if (power[i] < Rescale) continue;
            for (int j = Math.Max(0, i - _chances.Length); j <= i; j++) power[j] /= Rescale;
            logScale += Math.Log(Rescale);
        }
        return power[m] == 0.0 ? 0.0 : Math.Exp(logScale + Math.Log(power[m]));
    }
}
