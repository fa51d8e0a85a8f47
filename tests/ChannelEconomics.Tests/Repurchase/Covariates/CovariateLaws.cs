using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

/// <summary>What holds for all parameters, coefficients and customers.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public sealed class CovariateLaws
{
    private const double Relative = 1e-11;

    [Property]
    public void The_likelihood_of_a_table_is_the_sum_of_those_of_its_customers(ParameterDraw draw, CustomerSummary[] histories, byte[] values)
    {
        if (Table(histories, values, shift: 0.0) is not { } table) return;
        Check(Pareto(draw, 0.3, -0.2), model => model.LogLikelihood);
        Check(Bg(draw, 0.3, -0.2), model => model.LogLikelihood);
        Check(Mbg(draw, 0.3, -0.2), model => model.LogLikelihood);

        void Check<TModel>(CovariateModel<TModel> model, Func<TModel, Func<CustomerSummary, double>> likelihood) where TModel : IRepurchaseModel
        {
            double expected = Enumerable.Range(0, table.Customers.Count).Sum(row => likelihood(model.ModelOf(table, row))(table.Customers[row].Summary));
            AssertSame(expected, model.LogLikelihood(table));
        }
    }

    [Property]
    public void A_shift_of_a_covariate_is_a_change_of_the_base(ParameterDraw draw, CustomerSummary[] histories, byte[] values, sbyte by)
    {
        double shift = by / 32.0;
        if (Table(histories, values, shift: 0.0) is not { } table || Table(histories, values, shift) is not { } shifted) return;
        CovariateModel<ParetoNbdModel> model = Pareto(draw, 0.3, -0.2);
        ParetoNbdModel atShift = model.ModelOf(CovariateValues.None.With("z", -shift));
        AssertSame(model.LogLikelihood(table), CovariateModel.Of(atShift, [.. model.Effects]).LogLikelihood(shifted));
    }

    [Property]
    public void A_category_is_a_column_of_zeros_and_ones(ParameterDraw draw, CustomerSummary[] histories, byte[] values)
    {
        if (Table(histories, values, shift: 0.0) is not { } table) return;
        double[] even = [.. Enumerable.Range(0, table.Customers.Count).Select(row => table["z"].Values[row] * 8.0 % 2.0 == 0.0 ? 1.0 : 0.0)];
        CovariateTable both = table.WithNumbers("even", even).WithCategories("parity", "odd", [.. even.Select(one => one == 1.0 ? "even" : "odd")]);
        MbgNbdModel plain = Mbg(draw, 0.0, 0.0).BaseModel;
        AssertSame(
            CovariateModel.Of(plain, CovariateEffect.OfNumber("even", 0.7, "α", "b")).LogLikelihood(both),
            CovariateModel.Of(plain, CovariateEffect.OfLevel("parity", "even", "odd", 0.7, "α", "b")).LogLikelihood(both));
    }

    private static CovariateModel<ParetoNbdModel> Pareto(ParameterDraw draw, double purchase, double dropout)
    {
        double[] p = draw.Take(4, 0.1, 10.0);
        return CovariateModel.Of(new ParetoNbdModel(new(p[0], p[1], p[2], p[3])), CovariateEffect.OfNumber("z", purchase, "α"), CovariateEffect.OfNumber("z", dropout, "β"));
    }

    private static CovariateModel<BgNbdModel> Bg(ParameterDraw draw, double purchase, double dropout)
    {
        double[] p = draw.Take(4, 0.1, 10.0);
        return CovariateModel.Of(new BgNbdModel(new(p[0], p[1], p[2], p[3])), CovariateEffect.OfNumber("z", purchase, "α", "b"), CovariateEffect.OfNumber("z", dropout, "a"));
    }

    private static CovariateModel<MbgNbdModel> Mbg(ParameterDraw draw, double purchase, double dropout)
    {
        double[] p = draw.Take(4, 0.1, 10.0);
        return CovariateModel.Of(new MbgNbdModel(new(p[0], p[1], p[2], p[3])), CovariateEffect.OfNumber("z", purchase, "α"), CovariateEffect.OfNumber("z", dropout, "a", "b"));
    }

    /// <summary>A covariate of few distinct values, so that some customers share a pattern and others do not.</summary>
    private static CovariateTable? Table(CustomerSummary[] histories, byte[] values, double shift) => histories.Length == 0 ? null : CovariateTable
        .For(CovariateShop.Table(histories))
        .WithNumbers("z", [.. histories.Select((_, i) => (values.Length == 0 ? i : values[i % values.Length]) % 16 / 8.0 + shift)]);

    private static void AssertSame(double expected, double actual) => Assert.Equal(expected, actual, Relative * Math.Max(1.0, Math.Abs(expected)));
}
