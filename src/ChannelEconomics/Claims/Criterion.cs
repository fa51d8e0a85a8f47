using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>When a claim holds: its quantity lies above, or below, a bound. On the bound itself it does not.</summary>
[TypeFormatterSource]
public sealed record Criterion
{
    private Criterion(double bound, bool isAbove) => (Bound, IsAbove) = double.IsFinite(bound)
        ? (bound, isAbove)
        : throw new ArgumentOutOfRangeException(nameof(bound), bound, "A criterion's bound must be finite.");

    /// <summary>The bound.</summary>
    public double Bound { get; }

    /// <summary>Whether the claim holds above the bound; otherwise it holds below.</summary>
    public bool IsAbove { get; }

    /// <summary>The claim holds where its quantity exceeds a bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not finite.</exception>
    public static Criterion Above(double bound) => new(bound, true);

    /// <summary>The claim holds where its quantity is less than a bound.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not finite.</exception>
    public static Criterion Below(double bound) => new(bound, false);

    /// <summary>Whether the claim holds at a value of its quantity.</summary>
    public bool Holds(double value) => IsAbove ? value > Bound : value < Bound;

    /// <summary>The same with the quantity's unit: <c>above 50%</c>.</summary>
    public string Text(string unit) => $"{(IsAbove ? "above" : "below")} {Quantities.Text(Bound, unit)}";

    /// <summary>For example <c>above 0.5</c>.</summary>
    public override string ToString() => Text("");
}
