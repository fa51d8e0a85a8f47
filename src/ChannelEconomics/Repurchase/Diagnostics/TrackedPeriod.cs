using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>One period since the first order: the repeat purchases made and expected.</summary>
/// <param name="Number">1 for the first period.</param>
/// <param name="End">The time at which it ends, in units since the first order.</param>
/// <param name="IsComplete">Whether it is as long as the others: the last one may be cut short by the end of the data.</param>
/// <param name="Part">Where it lies.</param>
/// <param name="Actual">The repeat purchases made in it.</param>
/// <param name="Expected">The repeat purchases expected in it, as long as it is.</param>
/// <param name="ActualCumulative">The repeat purchases made through its end.</param>
/// <param name="ExpectedCumulative">The repeat purchases expected through its end.</param>
[TypeFormatterSource]
public sealed record TrackedPeriod(
    int Number, double End, bool IsComplete, ObservedPart Part, double Actual, double Expected, double ActualCumulative, double ExpectedCumulative)
{
    /// <summary>For example <c>period 78, cut short: 13 repeat purchases, 20.4 expected</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"period {Number}{(IsComplete ? "" : ", cut short")}: {Actual} repeat purchases, {Expected:F1} expected");
}

/// <summary>Where a period lies in an observation.</summary>
/// <remarks>The default value is <see cref="Calibration"/>.</remarks>
public enum ObservedPart
{
    /// <summary>In calibration.</summary>
    Calibration,

    /// <summary>Calibration ends within it.</summary>
    Both,

    /// <summary>In the holdout.</summary>
    Holdout,
}
