using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Values;
using FsCheck.Xunit;
using MathNet.Numerics;

namespace ChannelEconomics.Tests.Repurchase.Contracts;

/// <summary>The laws that every model of contracts keeps. A model's own class says how to make it.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases), typeof(ContractCases)])]
public abstract class ContractModelLaws
{
    private const double Relative = 1e-9;

    protected static readonly Period Year = Period.Of(1.0, TimeUnit.MeanYear);
    protected static readonly DiscountRate TenPercent = DiscountRate.Effective(0.1, TimeUnit.MeanYear);

    protected abstract int ParameterCount { get; }

    /// <summary>How survival depends on the number of renewals: n^c, printed as in the paper.</summary>
    protected abstract double Exponent(double[] parameters);

    protected abstract IContractModel Create(double[] parameters);

    /// <summary>The log-likelihood and gradient that the estimator climbs.</summary>
    protected abstract double LogLikelihood(double[] parameters, ContractGroups customers, Span<double> gradient);

    [Property]
    public void Survival_is_the_printed_formula(ParameterDraw draw, ContractOutcome customer)
    {
        double[] parameters = Mild(draw);
        double n = Math.Pow(customer.Renewals, Exponent(parameters));
        double printed = SpecialFunctions.BetaLn(parameters[0], parameters[1] + n) - SpecialFunctions.BetaLn(parameters[0], parameters[1]);

        Assert.Equal(Math.Exp(printed), Create(parameters).Survival(customer.Renewals).Value, 1e-10);
    }

    [Property]
    public void An_outcome_is_a_difference_of_survivals(ParameterDraw draw, ContractOutcome customer)
    {
        IContractModel model = Create(Mild(draw));
        int n = customer.Renewals;
        double here = model.Survival(n).Value, next = model.Survival(n + 1).Value;

        Assert.Equal(customer.IsActive ? here : here - next, Math.Exp(model.LogLikelihood(customer)), 1e-12);
        AssertClose(next, here * model.RetentionRate(n).Value);
        AssertClose(model.Survival(n + 5).Value, here * model.ConditionalSurvival(n, 5).Value);
        Assert.Equal(1.0, model.ConditionalSurvival(n, 0).Value);
    }

    [Property]
    public void All_outcomes_of_a_cohort_have_probability_one(ParameterDraw draw)
    {
        IContractModel model = Create(Mild(draw));
        double sum = Math.Exp(model.LogLikelihood(ContractOutcome.ActiveAfter(12)));
        for (int n = 0; n < 12; n++)
            sum += Math.Exp(model.LogLikelihood(ContractOutcome.EndedAfter(n)));

        Assert.Equal(1.0, sum, 1e-12);
    }

    [Property]
    public void The_gradient_is_the_slope_of_the_likelihood(ParameterDraw draw, ContractGroups customers)
    {
        double[] parameters = Mild(draw);
        double[] gradient = new double[parameters.Length], ignored = new double[parameters.Length];
        double value = LogLikelihood(parameters, customers, gradient);

        for (int i = 0; i < parameters.Length; i++)
        {
            const double Step = 1e-5; // truncation ~1e-10 and rounding ~1e-11 of the likelihood
            double slope = (At(i, Math.Exp(Step)) - At(i, Math.Exp(-Step))) / (2.0 * Step);
            Assert.Equal(slope, gradient[i] * parameters[i], 2e-7 * Math.Max(1.0, Math.Abs(value)));
        }

        double At(int parameter, double factor)
        {
            double[] moved = [.. parameters];
            moved[parameter] *= factor;
            return LogLikelihood(moved, customers, ignored);
        }
    }

    [Property]
    public void Grouping_leaves_the_likelihood_alone(ParameterDraw draw, ContractGroups customers)
    {
        IContractModel model = Create(Mild(draw));
        double sum = 0.0;
        for (int i = 0; i < customers.Outcomes.Length; i++)
            sum += customers.Weight[i] * model.LogLikelihood(customers.Outcomes[i]);

        AssertClose(sum, model.LogLikelihood(customers));
    }

    [Property(MaxTest = 30)]
    public void Discounted_lifetimes_are_the_sums_they_stand_for(ParameterDraw draw, ContractOutcome customer)
    {
        IContractModel model = Create(Mild(draw));
        int n = customer.Renewals;
        double lifetime = 0.0, residual = 0.0;
        for (int t = 0; t < 500; t++)
        {
            lifetime += model.Survival(t).Value * Math.Pow(1.1, -t);
            residual += model.ConditionalSurvival(n, t + 1).Value * Math.Pow(1.1, -t);
        }

        AssertClose(lifetime, model.DiscountedLifetime(TenPercent, Year));
        AssertClose(residual, model.DiscountedResidualLifetime(n, TenPercent, Year));
    }

    [Property(MaxTest = 30)]
    public void One_more_renewal_moves_a_residual_lifetime_on_by_one_term(ParameterDraw draw, ContractOutcome customer)
    {
        // A discount of 0.1% a year needs the part of the sum that is an integral.
        IContractModel model = Create(Mild(draw));
        DiscountRate weak = DiscountRate.Effective(0.001, TimeUnit.MeanYear);
        int n = customer.Renewals;

        double next = model.RetentionRate(n).Value * (1.0 + model.DiscountedResidualLifetime(n + 1, weak, Year) / 1.001);
        AssertClose(next, model.DiscountedResidualLifetime(n, weak, Year));
    }

    [Property(MaxTest = 10)]
    public void What_is_no_number_of_renewals_or_no_discount_is_refused(ParameterDraw draw)
    {
        IContractModel model = Create(Mild(draw));

        Assert.Throws<ArgumentOutOfRangeException>("renewals", () => model.Survival(-1));
        Assert.Throws<ArgumentOutOfRangeException>("renewals", () => model.RetentionRate(-1));
        Assert.Throws<ArgumentOutOfRangeException>("more", () => model.ConditionalSurvival(2, -1));
        Assert.Throws<ArgumentOutOfRangeException>("renewals", () => model.DiscountedResidualLifetime(-1, TenPercent, Year));
        Assert.Throws<ArgumentOutOfRangeException>("discount", () => model.DiscountedLifetime(DiscountRate.None, Year));
        Assert.Throws<ArgumentOutOfRangeException>("discount", () => model.DiscountedResidualLifetime(1, TenPercent, Period.Zero));
    }

    /// <summary>Beta parameters in [0.05, 20], and others in [0.3, 2.2].</summary>
    private double[] Mild(ParameterDraw draw) =>
        [.. draw.Take(2, 0.05, 20.0), .. draw.Take(ParameterCount, 0.3, 2.2).Skip(2)];

    private static void AssertClose(double expected, double actual) =>
        Assert.Equal(expected, actual, Math.Max(1e-290, Math.Abs(expected) * Relative));
}
