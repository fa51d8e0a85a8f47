using System.Runtime.CompilerServices;

namespace ChannelEconomics.Strategy.TwoSystems;

/// <summary>The rules of a demand curve that is a straight line.</summary>
internal static class LinearDemand
{
    internal static void Require(double intercept, double slope, double cost, [CallerArgumentExpression(nameof(cost))] string costName = "")
    {
        if (!(slope > 0.0) || !double.IsFinite(slope))
            throw new ArgumentOutOfRangeException(nameof(slope), slope, "The slope of the demand must be above 0 and finite.");
        if (!(cost >= 0.0))
            throw new ArgumentOutOfRangeException(costName, cost, "A cost must not be negative.");
        if (!(intercept > cost) || !double.IsFinite(intercept))
            throw new ArgumentOutOfRangeException(nameof(intercept), intercept, FormattableString.Invariant($"The price at which nobody buys must be finite and above the cost, {cost}."));
    }
}
