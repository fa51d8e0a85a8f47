using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>What customers of one frequency in calibration bought in the holdout, and what was expected of them.</summary>
/// <param name="Frequency">x, their repeat purchases in calibration.</param>
/// <param name="OrMore">Whether larger numbers belong here too.</param>
/// <param name="Customers">Their number, by weight; positive.</param>
/// <param name="ActualMean">Their purchases in the holdout, per customer.</param>
/// <param name="ExpectedMean">The purchases expected, per customer.</param>
[TypeFormatterSource]
public sealed record ConditionalBin(int Frequency, bool OrMore, double Customers, double ActualMean, double ExpectedMean)
{
    /// <summary>The number of purchases as an axis names it: <c>3</c>, or <c>7+</c> for seven and more.</summary>
    public string Name => FrequencyBin.NameOf(Frequency, OrMore);

    /// <summary>For example <c>x = 3: 1.56 purchases a customer, 1.53 expected, of 63 customers</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"x = {Name}: {ActualMean:F2} purchases a customer, {ExpectedMean:F2} expected, of {Customers} customers");
}
