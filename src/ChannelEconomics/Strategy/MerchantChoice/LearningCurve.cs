using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>How a cost falls with experience: each doubling of it leaves the same share of the cost.</summary>
/// <remarks>
/// After n choices a cost c has become c (1 + n)^log₂ρ, with ρ what a doubling leaves.
/// Source: Wright (1936), "Factors affecting the cost of airplanes".
/// </remarks>
[TypeFormatterSource]
public sealed record LearningCurve
{
    private LearningCurve(double leftByDoubling) => LeftByDoubling = leftByDoubling;

    /// <summary>Nothing is learned.</summary>
    public static LearningCurve None { get; } = new(1.0);

    /// <summary>What a doubling of experience leaves of the cost, ρ: 1 when nothing is learned.</summary>
    public double LeftByDoubling { get; }

    /// <summary>A learning curve.</summary>
    /// <param name="leftByDoubling">What a doubling of experience leaves of the cost, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie in (0, 1].</exception>
    public static LearningCurve Of(double leftByDoubling) => leftByDoubling is > 0.0 and <= 1.0
        ? new(leftByDoubling)
        : throw new ArgumentOutOfRangeException(nameof(leftByDoubling), leftByDoubling, "What a doubling of experience leaves of a cost must lie in (0, 1].");

    /// <summary>What is left of a cost of 1 after a number of choices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public double LeftAfter(int choices)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(choices);
        return Math.Pow(1.0 + choices, Math.Log2(LeftByDoubling));
    }

    /// <summary>For example <c>each doubling of experience leaves 80% of the cost</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"each doubling of experience leaves {100.0 * LeftByDoubling:0.##}% of the cost");
}
