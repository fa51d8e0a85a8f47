using System.Numerics;

namespace ChannelEconomics.Numerics;

/// <summary>A factorisation of I − Q for the transient part Q of an absorbing Markov chain, made without a subtraction.</summary>
/// <remarks>
/// A general LU loses digits where a chain is nearly trapped, because 1 − q cancels. Here each pivot is the sum of what leaves the state, and elimination
/// only adds, multiplies and divides numbers that are not negative; so each entry of each solution has a relative error of some n units of
/// the last place, however ill-conditioned I − Q is, no pivoting is needed, and no entry can turn negative.
/// Source: Grassmann, Taksar and Heyman (1985), "Regenerative analysis and steady state distributions for Markov chains"; O'Cinneide (1993),
/// "Entrywise perturbation theory and error analysis for Markov chains".
/// </remarks>
internal sealed class AbsorbingSystem
{
    private readonly double[] _a; // row-major: above the diagonal q after elimination, below it the multipliers, on it the pivots
    private readonly double[] _pivot;

    private AbsorbingSystem(double[] a, double[] pivot) => (_a, _pivot) = (a, pivot);

    /// <summary>The number of states.</summary>
    internal int Size => _pivot.Length;

    /// <summary>Factorises I − Q.</summary>
    /// <param name="transitions">Q, row-major, n × n, entries ≥ 0. It is overwritten.</param>
    /// <param name="exits">What leaves each state for good, 1 − Σ q, given rather than computed. It is overwritten.</param>
    /// <exception cref="ArithmeticException">A state cannot leave; classify states first.</exception>
    internal static AbsorbingSystem Factorise(double[] transitions, double[] exits)
    {
        int n = exits.Length;
        double[] pivot = new double[n];
        for (int k = 0; k < n; k++)
        {
            Span<double> row = transitions.AsSpan(k * n, n);
            double leaves = exits[k];
            for (int j = k + 1; j < n; j++)
                leaves += row[j];
            if (!(leaves > 0.0)) // false for NaN too
                throw new ArithmeticException($"State {k} cannot leave.");
            pivot[k] = leaves;
            ReadOnlySpan<double> tail = row[(k + 1)..];
            for (int i = k + 1; i < n; i++)
            {
                double entering = transitions[i * n + k];
                if (entering == 0.0) continue;
                double multiplier = entering / leaves;
                transitions[i * n + k] = multiplier;
                Add(multiplier, tail, transitions.AsSpan(i * n + k + 1, n - k - 1));
                exits[i] += multiplier * exits[k];
            }
        }
        return new(transitions, pivot);
    }

    /// <summary>Replaces b by N b, N = (I − Q)⁻¹: what each state expects to collect.</summary>
    internal void Solve(Span<double> b)
    {
        int n = Size;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<double> row = _a.AsSpan(i * n, n);
            double sum = b[i];
            for (int k = 0; k < i; k++)
                sum += row[k] * b[k];
            b[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> row = _a.AsSpan(i * n, n);
            double sum = b[i];
            for (int k = i + 1; k < n; k++)
                sum += row[k] * b[k];
            b[i] = sum / _pivot[i];
        }
    }

    /// <summary>Replaces s by sᵀ N: how often each state is visited.</summary>
    internal void SolveTransposed(Span<double> s)
    {
        int n = Size;
        for (int k = 0; k < n; k++)
        {
            s[k] /= _pivot[k];
            Add(s[k], _a.AsSpan(k * n + k + 1, n - k - 1), s[(k + 1)..]);
        }
        for (int k = n - 1; k > 0; k--)
            Add(s[k], _a.AsSpan(k * n, k), s);
    }

    /// <summary>N, row-major: how often each state is visited from each.</summary>
    internal double[] Inverse()
    {
        int n = Size;
        double[] inverse = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            Span<double> row = inverse.AsSpan(i * n, n);
            row[i] = 1.0;
            for (int k = 0; k < i; k++)
                Add(_a[i * n + k], inverse.AsSpan(k * n, k + 1), row);
        }
        for (int i = n - 1; i >= 0; i--)
        {
            Span<double> row = inverse.AsSpan(i * n, n);
            for (int k = i + 1; k < n; k++)
                Add(_a[i * n + k], inverse.AsSpan(k * n, n), row);
            for (int j = 0; j < n; j++)
                row[j] /= _pivot[i];
        }
        return inverse;
    }

    /// <summary>target += factor · source, element by element, so that lanes change no bit.</summary>
    private static void Add(double factor, ReadOnlySpan<double> source, Span<double> target)
    {
        if (factor == 0.0) return;
        int i = 0;
        Vector<double> factors = new(factor);
        for (; i <= source.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(target[i..]) + factors * new Vector<double>(source[i..])).CopyTo(target[i..]);
        for (; i < source.Length; i++)
            target[i] += factor * source[i];
    }
}
