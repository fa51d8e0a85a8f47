using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Claims;

/// <summary>How much of a quantity's variance over the box one parameter explains, each number with a 95% interval.</summary>
/// <remarks>Estimates, which are not forced into [0, 1]: a parameter without influence may come out slightly below zero.</remarks>
[TypeFormatterSource]
public sealed record SobolIndex
{
    internal SobolIndex(ClaimParameter parameter, (double Value, double Low, double High) first, (double Value, double Low, double High) total)
    {
        Parameter = parameter;
        (FirstOrder, FirstOrderLow, FirstOrderHigh) = first;
        (Total, TotalLow, TotalHigh) = total;
    }

    /// <summary>The parameter.</summary>
    public ClaimParameter Parameter { get; }

    /// <summary>The share of the variance that would vanish if this parameter alone were known.</summary>
    public double FirstOrder { get; }

    /// <summary>The lower end of its interval.</summary>
    public double FirstOrderLow { get; }

    /// <summary>The upper end of its interval.</summary>
    public double FirstOrderHigh { get; }

    /// <summary>The share of the variance that would remain if all parameters but this one were known.</summary>
    public double Total { get; }

    /// <summary>The lower end of its interval.</summary>
    public double TotalLow { get; }

    /// <summary>The upper end of its interval.</summary>
    public double TotalHigh { get; }

    /// <summary>For example <c>decisiveness: first-order 0.41 (0.36 to 0.45), total 0.62 (0.57 to 0.67)</c>.</summary>
    public override string ToString() => Invariant(
        $"{Parameter.Name}: first-order {FirstOrder:0.00} ({FirstOrderLow:0.00} to {FirstOrderHigh:0.00}), total {Total:0.00} ({TotalLow:0.00} to {TotalHigh:0.00})");
}
