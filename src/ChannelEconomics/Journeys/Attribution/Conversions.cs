using System.Globalization;
using System.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>A number of conversions, whole or not: a share of an order is not an amount of money.</summary>
/// <remarks>The default value is none.</remarks>
[TypeFormatterSource]
public readonly record struct Conversions : IComparable<Conversions>, IComparisonOperators<Conversions, Conversions, bool>
{
    private Conversions(double count) => Count = count;

    /// <summary>How many, whole or not.</summary>
    public double Count { get; }

    /// <summary>A number of conversions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, infinite or NaN.</exception>
    public static Conversions From(double count) => count >= 0.0 && double.IsFinite(count)
        ? new(count + 0.0)
        : throw new ArgumentOutOfRangeException(nameof(count), count, "A number of conversions is finite and not negative.");

    /// <summary>The sum of two numbers of conversions.</summary>
    public static Conversions operator +(Conversions left, Conversions right) => new(left.Count + right.Count);

    /// <summary>Whether there are fewer than of another.</summary>
    public static bool operator <(Conversions left, Conversions right) => left.Count < right.Count;

    /// <summary>Whether there are more than of another.</summary>
    public static bool operator >(Conversions left, Conversions right) => left.Count > right.Count;

    /// <summary>Whether there are at most as many as of another.</summary>
    public static bool operator <=(Conversions left, Conversions right) => left.Count <= right.Count;

    /// <summary>Whether there are at least as many as of another.</summary>
    public static bool operator >=(Conversions left, Conversions right) => left.Count >= right.Count;

    /// <summary>The order of two numbers.</summary>
    public int CompareTo(Conversions other) => Count.CompareTo(other.Count);

    /// <summary>For example <c>12.5 conversions</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count:0.##} conversion{(Count == 1.0 ? "" : "s")}");
}
