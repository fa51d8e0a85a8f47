using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.TwoSystems;

/// <summary>What an owner of one or several systems asks and earns.</summary>
/// <param name="Systems">How many systems it runs.</param>
/// <param name="Price">What it asks, in each.</param>
/// <param name="Quantity">What is bought, in each.</param>
/// <param name="Profit">What it earns, in all of them together.</param>
[TypeFormatterSource]
public sealed record SystemOwner(int Systems, double Price, double Quantity, double Profit)
{
    /// <summary>For example <c>2 systems at 1: 0.5 bought in each, profit 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Systems} system{(Systems == 1 ? "" : "s")} at {Price:0.###}: {Quantity:0.###} bought in each, profit {Profit:0.###}");
}
