using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>How a budget is split between a contest and links.</summary>
/// <param name="Contest">What goes into the contest.</param>
/// <param name="Links">What goes into links.</param>
/// <param name="Unspent">What is kept, because nothing brings more than it costs.</param>
/// <param name="ContestReturn">What one more unit in the contest would bring.</param>
/// <param name="LinkReturn">What one more unit in links would bring.</param>
[TypeFormatterSource]
public sealed record BudgetSplit(double Contest, double Links, double Unspent, double ContestReturn, double LinkReturn)
{
    /// <summary>The contest's part of what is spent; null when nothing is.</summary>
    public double? ContestShare => Contest + Links > 0.0 ? Contest / (Contest + Links) : null;

    /// <summary>For example <c>20 into the contest, 10 into links, 5 kept</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contest:g4} into the contest, {Links:g4} into links")
        + (Unspent > 0.0 ? string.Create(CultureInfo.InvariantCulture, $", {Unspent:g4} kept") : "");
}
