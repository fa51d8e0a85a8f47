using System.Globalization;
using System.Numerics;

namespace ChannelEconomics.Values;

/// <summary>A probability: a real number in [0, 1].</summary>
/// <remarks>The default value is <see cref="Impossible"/>, which is a valid probability.</remarks>
[TypeFormatterSource]
public readonly record struct Probability : IComparable<Probability>, IComparisonOperators<Probability, Probability, bool>
{
    private Probability(double value) => Value = value;

    /// <summary>Probability 0.</summary>
    public static Probability Impossible => default;

    /// <summary>Probability 1.</summary>
    public static Probability Certain => new(1.0);

    /// <summary>The number in [0, 1].</summary>
    public double Value { get; }

    /// <summary>The probability of the opposite, 1 − p.</summary>
    public Probability Complement => new(1.0 - Value);

    /// <summary>A probability from its number.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN, below 0 or above 1.</exception>
    public static Probability From(double value) => TryFrom(value, out Probability probability)
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A probability lies in [0, 1].");

    /// <summary>A probability from its number, if that is one.</summary>
    /// <returns>Whether <paramref name="value"/> lies in [0, 1]; false for NaN.</returns>
    public static bool TryFrom(double value, out Probability probability)
    {
        bool valid = value is >= 0.0 and <= 1.0;
        probability = valid ? new(value + 0.0) : default; // −0.0 + 0.0 is 0.0
        return valid;
    }

    /// <summary>Whether a probability is smaller than another.</summary>
    public static bool operator <(Probability left, Probability right) => left.Value < right.Value;

    /// <summary>Whether a probability is larger than another.</summary>
    public static bool operator >(Probability left, Probability right) => left.Value > right.Value;

    /// <summary>Whether a probability is at most another.</summary>
    public static bool operator <=(Probability left, Probability right) => left.Value <= right.Value;

    /// <summary>Whether a probability is at least another.</summary>
    public static bool operator >=(Probability left, Probability right) => left.Value >= right.Value;

    /// <summary>The probability that two independent events both happen, p q.</summary>
    public Probability AndIndependent(Probability other) => new(Value * other.Value);

    /// <summary>The probability that one at least of two independent events happens, p + q (1 − p).</summary>
    public Probability OrIndependent(Probability other) => new(Math.Min(1.0, Math.FusedMultiplyAdd(other.Value, 1.0 - Value, Value)));

    /// <summary>The order of two probabilities.</summary>
    public int CompareTo(Probability other) => Value.CompareTo(other.Value);

    /// <summary>In percent with two decimals; only what is impossible or certain prints as 0% or 100%: <c>12.34%</c>, <c>&lt;0.01%</c>, <c>&gt;99.99%</c>.</summary>
    public override string ToString() => Value switch
    {
        > 0.0 and < 0.0001 => "<0.01%",
        > 0.9999 and < 1.0 => ">99.99%",
        _ => (100.0 * Value).ToString("0.##", CultureInfo.InvariantCulture) + "%",
    };
}
