using System.Globalization;

namespace ChannelEconomics.Numerics;

/// <summary>When <see cref="LikelihoodMaximizer"/> stops.</summary>
public sealed record LikelihoodMaximizerOptions
{
    /// <summary>The defaults: they suit log-likelihoods of ten to a hundred million customers whose time is scaled to order 1.</summary>
    public static LikelihoodMaximizerOptions Default { get; } = new();

    /// <summary>The most steps that are taken. Default 500: an ordinary fit takes 15 to 40.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxIterations
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxIterations must be positive.");
    } = 500;

    /// <summary>
    /// The gradient in log parameters is small when no component exceeds this times max(1, |log-likelihood|).
    /// Default 1e-8, some ten thousand times the rounding error of a long sum.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public double GradientTolerance
    {
        get;
        init => field = Fraction(value, nameof(GradientTolerance));
    } = 1e-8;

    /// <summary>
    /// The parameters are still when Newton's step changes none by more than this fraction of itself. That step is then
    /// taken, which about squares the error. Default 1e-6.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public double StepTolerance
    {
        get;
        init => field = Fraction(value, nameof(StepTolerance));
    } = 1e-6;

    /// <summary>
    /// A parameter that reaches this, or its reciprocal, has run away; so has one beyond its square root where the function has
    /// become flat. Default 1e8: there the models of this library differ from their limits by less than anything that data can show.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (1, 1e100].</exception>
    public double LargestParameter
    {
        get;
        init => field = value is > 1.0 and <= 1e100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "LargestParameter must lie in (1, 1e100].");
    } = 1e8;

    /// <summary>
    /// The most threads on which an estimator computes the log-likelihood of a large sample; nothing for all cores, which is the default. The
    /// result is the same to the bit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int? MaxThreads
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxThreads must be positive.");
    }

    private static double Fraction(double value, string name) => value is > 0.0 and < 1.0
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"{name} must lie in (0, 1)."));
}
