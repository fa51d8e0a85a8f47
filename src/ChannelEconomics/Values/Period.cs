using System.Globalization;
using System.Numerics;

namespace ChannelEconomics.Values;

/// <summary>A length of time that remembers how it was stated: 39 weeks.</summary>
/// <remarks>
/// The default value is <see cref="Zero"/>, 0 days. Equality and order are those of the length, so 7 days equal 1 week; lengths are compared
/// as seconds in double precision.
/// </remarks>
[TypeFormatterSource]
public readonly record struct Period : IComparable<Period>, IComparisonOperators<Period, Period, bool>
{
    private readonly TimeUnit? _unit;

    private Period(double count, TimeUnit unit) => (Count, _unit) = (count, unit);

    /// <summary>No time.</summary>
    public static Period Zero => default;

    /// <summary>How many units, whole or not.</summary>
    public double Count { get; }

    /// <summary>The unit in which the length was stated.</summary>
    public TimeUnit Unit => _unit ?? TimeUnit.Day;

    private double Seconds => Count * Unit.Seconds;

    /// <summary>A number of units.</summary>
    /// <param name="count">Finite and not negative.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is NaN, infinite or negative.</exception>
    public static Period Of(double count, TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return count >= 0.0 && double.IsFinite(count * unit.Seconds) // false for NaN
            ? new(count + 0.0, unit) // −0.0 + 0.0 is 0.0
            : throw new ArgumentOutOfRangeException(nameof(count), count, $"A period is a finite number of {unit}s that is not negative.");
    }

    /// <summary>Whether a period is shorter than another.</summary>
    public static bool operator <(Period left, Period right) => left.Seconds < right.Seconds;

    /// <summary>Whether a period is longer than another.</summary>
    public static bool operator >(Period left, Period right) => left.Seconds > right.Seconds;

    /// <summary>Whether a period is at most as long as another.</summary>
    public static bool operator <=(Period left, Period right) => left.Seconds <= right.Seconds;

    /// <summary>Whether a period is at least as long as another.</summary>
    public static bool operator >=(Period left, Period right) => left.Seconds >= right.Seconds;

    /// <summary>The length in a unit.</summary>
    /// <returns>A number of that unit; in the period's own unit its <see cref="Count"/>, without rounding.</returns>
    public double In(TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit == Unit ? Count : Seconds / unit.Seconds;
    }

    /// <summary>Whether the lengths are equal.</summary>
    public bool Equals(Period other) => Seconds.Equals(other.Seconds);

    /// <inheritdoc/>
    public override int GetHashCode() => Seconds.GetHashCode();

    /// <summary>The order of the lengths.</summary>
    public int CompareTo(Period other) => Seconds.CompareTo(other.Seconds);

    /// <summary>As it was stated: <c>39 weeks</c>, <c>1 day</c>, <c>0.5 months</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} {Unit}{(Count == 1.0 ? "" : "s")}");
}
