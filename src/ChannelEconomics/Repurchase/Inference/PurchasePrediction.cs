using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>What customers will really do in a time ahead: purchases that differ by what the data leave open of the model, and by chance.</summary>
/// <remarks>An interval of the actual outcome is wider than one of its expectation, and by far the most so for a single customer.</remarks>
[TypeFormatterSource]
public sealed class PurchasePrediction
{
    internal PurchasePrediction(
        double horizon, double meanTotal, ConfidenceInterval total, ImmutableArray<double> means, ImmutableArray<ConfidenceInterval> customers) =>
        (Horizon, MeanTotal, Total, Means, Customers) = (horizon, meanTotal, total, means, customers);

    /// <summary>The length of the time ahead, in periods.</summary>
    public double Horizon { get; }

    /// <summary>The mean over all draws of the number of purchases of all customers, each row counted with its weight.</summary>
    public double MeanTotal { get; }

    /// <summary>The interval of that number.</summary>
    public ConfidenceInterval Total { get; }

    /// <summary>The mean over all draws of the number of purchases of each row's customer, in the table's order.</summary>
    public ImmutableArray<double> Means { get; }

    /// <summary>The interval of the number of purchases of each row's customer; its ends are whole numbers.</summary>
    public ImmutableArray<ConfidenceInterval> Customers { get; }

    /// <summary>For example <c>between 1532 and 1791 purchases of 2357 customers within 39 periods, at 95%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"between {Total.Lower:0} and {Total.Upper:0} purchases of {Customers.Length} customers within {Horizon:0.##} periods, at {100.0 * Total.Level:G4}%");
}
