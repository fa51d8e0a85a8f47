using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>Whether the customers with the highest forecasts are those who buy: the purchases of the holdout by parts of the customers, ranked by forecast.</summary>
/// <remarks>
/// Customers with equal forecasts have no order among themselves: where a part ends within them, it gets that share of all of them, so the
/// result does not depend on the order of the rows. The Gini coefficient is twice the area between the curve of purchases over customers and the
/// diagonal: 0 for a ranking that tells nothing, and at most that of the ranking by the purchases themselves.
/// </remarks>
[TypeFormatterSource]
public sealed class ForecastLift
{
    private ForecastLift(ImmutableArray<LiftPart> parts, double gini, double bestGini) => (Parts, Gini, BestGini) = (parts, gini, bestGini);

    /// <summary>The parts, those with the highest forecasts first.</summary>
    public ImmutableArray<LiftPart> Parts { get; }

    /// <summary>The Gini coefficient of the holdout's purchases, ranked by forecast; in [−1, 1].</summary>
    public double Gini { get; }

    /// <summary>The Gini coefficient of the ranking that knows the holdout; in [0, 1).</summary>
    public double BestGini { get; }

    /// <summary>What the ranking reaches of the best one; null when all customers bought equally often, so that no ranking is better than another.</summary>
    public double? ShareOfBest => BestGini > 0.0 ? Gini / BestGini : null;

    /// <summary>Ranks the customers by a forecast.</summary>
    /// <param name="customers">Customers observed with a holdout.</param>
    /// <param name="forecast">The forecast for their holdout.</param>
    /// <param name="parts">How many equal parts; 10, deciles, when omitted, and at least 2.</param>
    /// <exception cref="ArgumentException">The table has no holdout, the forecast is not for it or expects nothing, or nobody bought.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is below 2.</exception>
    public static ForecastLift Of(CustomerTable customers, RepurchaseForecast forecast, int parts = 10) => Of(HoldoutSample.Of(customers, forecast), parts);

    internal static ForecastLift Of(HoldoutSample sample, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 2);
        if (!(sample.Sum(i => sample.Actual[i]) > 0.0))
            throw new ArgumentException("Nobody bought in the holdout: there are no purchases to share out over the ranks.", nameof(sample));
        if (!(sample.Sum(i => sample.Expected[i]) > 0.0))
            throw new ArgumentException("The forecast expects no purchase of anyone, so it ranks nobody.", nameof(sample));

        var actual = ConcentrationCurve.Of(sample.Expected, sample.Actual, sample.Weight);
        var expected = ConcentrationCurve.Of(sample.Expected, sample.Expected, sample.Weight);
        LiftPart[] all = new LiftPart[parts];
        for (int i = 0; i < parts; i++)
        {
            double left = (double)i / parts, right = (i + 1.0) / parts;
            double share = actual.At(right) - actual.At(left);
            all[i] = new(i + 1, share, expected.At(right) - expected.At(left), share * parts);
        }
        return new([.. all], actual.Gini, ConcentrationCurve.Of(sample.Actual, sample.Actual, sample.Weight).Gini);
    }

    /// <summary>For example <c>the first of 10 parts made 49.7% of the purchases; Gini 0.61 of at best 0.84</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"the first of {Parts.Length} parts made {100.0 * Parts[0].ActualShare:F1}% of the purchases; Gini {Gini:F2} of at best {BestGini:F2}");
}
