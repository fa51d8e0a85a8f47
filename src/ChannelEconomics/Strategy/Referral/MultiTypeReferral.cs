using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;
using MathNet.Numerics.LinearAlgebra;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Recommendation among several types of buyers, such as core customers and casual ones: each type brings its own numbers of each.</summary>
/// <remarks>
/// M[i, j] is the mean number of type j whom a buyer of type i brings. With the spectral radius ρ of M below 1, one first buyer of type i makes
/// ((I − M)⁻¹)[i, j] orders of type j in all. The probabilities that a chain ends are the least solution of q[i] = Π G[i, j](q[j]) over j.
/// Source: Harris (1963), <i>The Theory of Branching Processes</i>, chapter II.
/// </remarks>
[TypeFormatterSource]
public sealed class MultiTypeReferral
{
    private const int MostTypes = 100;

    // Newton's steps come down to the largest solution; near a radius of 1 they halve the distance, so this is far beyond need.
    private const int MostSteps = 200;

    private readonly ImmutableArray<ImmutableArray<OffspringLaw>> _laws;
    private readonly Matrix<double> _means;

    private MultiTypeReferral(ImmutableArray<string> types, ImmutableArray<ImmutableArray<OffspringLaw>> laws)
    {
        (Types, _laws) = (types, laws);
        _means = Matrix<double>.Build.Dense(types.Length, types.Length, (i, j) => laws[i][j].Mean);
        SpectralRadius = _means.Evd().EigenValues.Max(value => value.Magnitude);
        Extinction = [.. Survivals().Select(survival => Probability.From(1.0 - survival))];
    }

    /// <summary>The types' names.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>ρ, the factor by which generations grow in the long run; 1 divides chains that all end from those that may not.</summary>
    public double SpectralRadius { get; }

    /// <summary>The probability that the chain of one first buyer ends, for each type.</summary>
    public ImmutableArray<Probability> Extinction { get; }

    /// <summary>A process of several types, who bring numbers of each type that do not depend on one another.</summary>
    /// <param name="types">The types' names, each once.</param>
    /// <param name="laws">For each type, the law of how many of each type a buyer of it brings, in the order of <paramref name="types"/>.</param>
    /// <exception cref="ArgumentException">There are no types or too many, a name occurs twice, or the laws are not one for each pair.</exception>
    public static MultiTypeReferral Of(IEnumerable<string> types, IEnumerable<IEnumerable<OffspringLaw>> laws)
    {
        ImmutableArray<string> names = [.. types];
        ImmutableArray<ImmutableArray<OffspringLaw>> table = [.. laws.Select(row => row.ToImmutableArray())];
        if (names.Length is 0 or > MostTypes)
            throw new ArgumentException($"There must be between 1 and {MostTypes} types, not {names.Length}.", nameof(types));
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new ArgumentException("Each type's name must occur once.", nameof(types));
        if (table.Length != names.Length || table.Any(row => row.Length != names.Length))
            throw new ArgumentException($"There must be {names.Length} laws for each of the {names.Length} types.", nameof(laws));
        return new(names, table);
    }

    /// <summary>The mean number of a type whom a buyer of a type brings.</summary>
    public double Mean(string from, string to) => _means[IndexOf(from), IndexOf(to)];

    /// <summary>The orders of a type that one first buyer of a type makes in all, the own one included.</summary>
    /// <exception cref="InvalidOperationException">The spectral radius is 1 or more: the mean is infinite.</exception>
    public double ExpectedTotal(string from, string to)
    {
        (int i, int j) = (IndexOf(from), IndexOf(to));
        if (SpectralRadius >= 1.0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"There is no finite expected total: generations grow by ρ = {SpectralRadius:G6}, and it must be below 1."));
        int n = Types.Length;
        return (Matrix<double>.Build.DenseIdentity(n) - _means).Solve(Matrix<double>.Build.DenseIdentity(n))[i, j];
    }

    /// <summary>For example <c>2 types, ρ 0.71: every chain ends</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Types.Length} types, ρ {SpectralRadius:G6}: {(Extinction.All(chance => chance == Probability.Certain) ? "every chain ends" : "chains may go on for ever")}");

    private int IndexOf(string type) => Types.IndexOf(type, StringComparer.Ordinal) is >= 0 and var index
        ? index
        : throw new ArgumentException($"There is no type '{type}'; there are {string.Join(", ", Types)}.", nameof(type));

    /// <remarks>
    /// The largest solution of u = 1 − Π (1 − (1 − G[i, j](1 − u[j]))), by Newton's method from u = 1, where the right-hand side, concave in each direction, lies
    /// below u: the steps come down. Source: Etessami and Yannakakis (2009).
    /// </remarks>
    private double[] Survivals()
    {
        int n = Types.Length;
        double[] u = [.. Enumerable.Repeat(1.0, n)];
        if (SpectralRadius <= 1.0 && !_laws.Any(row => row.Any(law => law.Mean > 0.0 && law.Variance == 0.0))) return new double[n];
        for (int step = 0; step < MostSteps; step++)
        {
            Vector<double> excess = Vector<double>.Build.Dense(n);
            Matrix<double> slopes = Matrix<double>.Build.Dense(n, n);
            for (int i = 0; i < n; i++)
            {
                double ends = 1.0;
                for (int j = 0; j < n; j++) ends *= 1.0 - _laws[i][j].Kernel.AnyOf(u[j]);
                excess[i] = u[i] - (1.0 - ends);
                for (int j = 0; j < n; j++) slopes[i, j] = (i == j ? 1.0 : 0.0) - Others(i, j, u) * _laws[i][j].Kernel.Slope(u[j]);
            }
            Vector<double> move = slopes.Solve(excess);
            bool moved = false;
            for (int i = 0; i < n; i++)
            {
                double next = Math.Clamp(u[i] - move[i], 0.0, 1.0);
                moved |= next < u[i];
                u[i] = Math.Min(u[i], double.IsNaN(next) ? u[i] : next);
            }
            if (!moved) break;
        }
        return u;
    }

    private double Others(int i, int except, double[] u)
    {
        double product = 1.0;
        for (int j = 0; j < u.Length; j++)
            if (j != except) product *= 1.0 - _laws[i][j].Kernel.AnyOf(u[j]);
        return product;
    }
}
