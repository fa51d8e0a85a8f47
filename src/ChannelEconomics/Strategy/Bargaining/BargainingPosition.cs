using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>What one side of a bargain has without an agreement.</summary>
/// <remarks>
/// Two things are told apart. The <see cref="DisagreementPayoff"/> is what the side lives on while nothing is agreed; it shifts the whole split. The
/// <see cref="OutsideOption"/> is what it gets by walking away for good; it matters only if it is more than the split would give.
/// The default value has nothing without an agreement, and no outside option. Source: Binmore, Rubinstein and Wolinsky (1986), "The Nash bargaining solution in
/// economic modelling"; Binmore, Shaked and Sutton (1989), "An outside option experiment".
/// </remarks>
[TypeFormatterSource]
public readonly record struct BargainingPosition
{
    private BargainingPosition(double disagreementPayoff, double? outsideOption) =>
        (DisagreementPayoff, OutsideOption) = (disagreementPayoff, outsideOption);

    /// <summary>What the side has while nothing is agreed.</summary>
    public double DisagreementPayoff { get; }

    /// <summary>What it gets by walking away; null when there is nowhere to go.</summary>
    public double? OutsideOption { get; }

    /// <summary>The better of the two: less than this it never accepts.</summary>
    public double Fallback => Math.Max(DisagreementPayoff, OutsideOption ?? DisagreementPayoff);

    /// <summary>A position.</summary>
    /// <param name="disagreementPayoff">What the side has while nothing is agreed.</param>
    /// <param name="outsideOption">What it gets by walking away; null when there is nowhere to go.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public static BargainingPosition Of(double disagreementPayoff, double? outsideOption = null)
    {
        if (!double.IsFinite(disagreementPayoff))
            throw new ArgumentOutOfRangeException(nameof(disagreementPayoff), disagreementPayoff, "A disagreement pay-off must be finite.");
        if (outsideOption is { } option && !double.IsFinite(option))
            throw new ArgumentOutOfRangeException(nameof(outsideOption), option, "An outside option must be finite; null says that there is none.");
        return new(disagreementPayoff, outsideOption);
    }

    /// <summary>For example <c>20 without agreement, 35 by walking away</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DisagreementPayoff:g6} without agreement")
        + (OutsideOption is { } option ? string.Create(CultureInfo.InvariantCulture, $", {option:g6} by walking away") : "");
}
