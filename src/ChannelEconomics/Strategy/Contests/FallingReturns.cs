using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>What money brings where each further unit brings less than the one before.</summary>
/// <remarks>
/// The value of an amount y is m s ln(1 + y / s) with the first return m and the scale s: the marginal return m / (1 + y / s) is m for the first unit, and half of it after s. The
/// function is an assumption, the simplest with two numbers that mean something.
/// </remarks>
[TypeFormatterSource]
public sealed record FallingReturns
{
    /// <summary>Returns that fall with what is spent.</summary>
    /// <param name="firstReturn">What the first unit of money brings, m; at least 0.</param>
    /// <param name="scale">The spending at which the marginal return has halved, s; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public FallingReturns(double firstReturn, double scale)
    {
        if (firstReturn is not (>= 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(firstReturn), firstReturn, "The first return must be finite and at least 0.");
        if (scale is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scale must be positive and finite.");
        (FirstReturn, Scale) = (firstReturn, scale);
    }

    /// <summary>What the first unit of money brings, m.</summary>
    public double FirstReturn { get; }

    /// <summary>The spending at which the marginal return has halved, s.</summary>
    public double Scale { get; }

    /// <summary>What an amount of at least 0 brings.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or not a number.</exception>
    public double ValueOf(double spending) => FirstReturn * Scale * Numerics.Special.Log1p(Checked(spending) / Scale);

    /// <summary>What one more unit of money brings after an amount of at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or not a number.</exception>
    public double MarginalAt(double spending) => FirstReturn / (1.0 + Checked(spending) / Scale);

    /// <summary>The spending down to which one more unit brings at least a given return; 0 when even the first brings less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The return is not positive.</exception>
    public double SpendingUntil(double marginalReturn) => marginalReturn > 0.0
        ? Math.Max(0.0, Scale * (FirstReturn / marginalReturn - 1.0))
        : throw new ArgumentOutOfRangeException(nameof(marginalReturn), marginalReturn, "The return must be positive.");

    /// <summary>For example <c>2 for the first unit, half of it after 20</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstReturn:g4} for the first unit, half of it after {Scale:g4}");

    private static double Checked(double spending) => spending >= 0.0
        ? spending
        : throw new ArgumentOutOfRangeException(nameof(spending), spending, "Spending must be at least 0.");
}
