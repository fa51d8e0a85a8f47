using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Repurchase.BgNbd;
using ChannelEconomics.Tests.Repurchase.MbgNbd;
using ChannelEconomics.Tests.Repurchase.ParetoNbd;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Models against the printed formulas, on parameters and histories where those work in double precision.</summary>
/// <remarks>
/// BG/NBD: equations 6, 8, 9 and 10 of the paper and note 021. MBG/NBD: the mixture of the dropped and the alive, the hypergeometric form, the sum.
/// Pareto/NBD: the likelihood by two hypergeometric functions, the expectations with a pole.
/// </remarks>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class PrintedFormulaTests
{
    [Property]
    public void Likelihoods_are_the_printed_ones(ParameterDraw draw, CustomerSummary history) => ForEach(draw, one =>
    {
        double expected = Math.Log(one.Paper.Likelihood(one.Mild(history)));
        Assert.Equal(expected, one.Model.LogLikelihood(one.Mild(history)), Math.Max(1.0, Math.Abs(expected)) * one.Relative);
    });

    [Property]
    public void Probabilities_of_being_alive_are_the_printed_ones(ParameterDraw draw, CustomerSummary history) =>
        ForEach(draw, one => one.AssertClose(one.Paper.ProbabilityAlive(one.Mild(history)), one.Model.ProbabilityAlive(one.Mild(history)).Value));

    [Property]
    public void Expected_purchases_are_the_printed_ones(ParameterDraw draw, CustomerSummary history, Duration horizon) => ForEach(draw, one =>
    {
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);
        one.AssertClose(one.Paper.ExpectedPurchases(one.Mild(history), time), one.Model.ExpectedPurchases(one.Mild(history), time));
        one.AssertClose(one.Paper.ExpectedPurchasesOfNewCustomer(time), one.Model.ExpectedPurchasesOfNewCustomer(time));
    });

    [Property]
    public void Probabilities_of_counts_are_the_printed_ones(ParameterDraw draw, Duration horizon) => ForEach(draw, one =>
    {
        if (one.Paper is not IPrintedCounts paper) return;
        double time = Math.Clamp(horizon.Time, 1.0, 60.0);
        for (int count = 0; count < 6; count++)
            Assert.Equal(paper.ProbabilityOfPurchases(count, time), one.Model.ProbabilityOfPurchases(count, time).Value, 1e-11);
    });

    private static void ForEach(ParameterDraw draw, Action<Case> check)
    {
        BgNbdParameters bg = BetaDropout(draw, (r, alpha, a, b) => new BgNbdParameters(r, alpha, a, b + 1.1));
        MbgNbdParameters mbg = BetaDropout(draw, (r, alpha, a, b) => new MbgNbdParameters(r, alpha, a, b + 0.1));
        ParetoNbdParameters pareto = Pareto(draw);
        // The printed formulas lose up to five digits here, by 1 / (a − 1) and sums of gamma ratios; of Pareto/NBD six, by differences of two 2F1.
        check(new(new BgNbdModel(bg), new BgNbdPaper(bg), 1e-9, LatestShare: 1.0));
        check(new(new MbgNbdModel(mbg), new MbgNbdPaper(mbg), 1e-9, LatestShare: 1.0));
        check(new(new ParetoNbdModel(pareto), new ParetoNbdPaper(pareto), 1e-8, LatestShare: 0.9));
    }

    /// <summary>r, α in [0.2, 20], b from [1, 4] and a in [1.3, 4] or [0.3, 0.8]: away from the poles.</summary>
    private static T BetaDropout<T>(ParameterDraw draw, Func<double, double, double, double, T> make)
    {
        double[] wide = draw.Take(2, 0.2, 20.0), side = draw.Take(4, 1.0, 4.0);
        double a = draw.Units[2] < 0.5 ? 0.3 + draw.Units[2] : 1.3 * side[2] / 2.0 + 0.65;
        return make(wide[0], wide[1], a, side[3]);
    }

    /// <summary>r in [0.2, 4], α and β in [5, 20] and s in [0.3, 0.8] or [1.3, 2.5]: away from the pole at s = 1.</summary>
    private static ParetoNbdParameters Pareto(ParameterDraw draw)
    {
        double[] units = draw.Units;
        return new(0.2 + 3.8 * units[0], 5.0 + 15.0 * units[1], units[2] < 0.5 ? 0.3 + units[2] : 0.1 + 2.4 * units[2], 5.0 + 15.0 * units[3]);
    }

    /// <param name="Model">The model.</param>
    /// <param name="Paper">Its formulas.</param>
    /// <param name="Relative">What the formulas keep of the digits.</param>
    /// <param name="LatestShare">The share of the age up to which the last purchase may lie: a tenth without one keeps the digits of differences.</param>
    private sealed record Case(IRepurchaseModel Model, IPrintedFormulas Paper, double Relative, double LatestShare)
    {
        /// <summary>No more than 12 repeat purchases, so that gamma functions do not overflow.</summary>
        internal CustomerSummary Mild(CustomerSummary history) =>
            CustomerSummary.Of(Math.Min(history.Frequency, 12), LatestShare * history.Recency, history.Age);

        internal void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
    }
}
