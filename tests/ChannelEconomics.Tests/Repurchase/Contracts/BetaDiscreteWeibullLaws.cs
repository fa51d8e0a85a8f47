using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Contracts;

public class BetaDiscreteWeibullLaws : ContractModelLaws
{
    protected override int ParameterCount => 3;

    protected override double Exponent(double[] parameters) => parameters[2];

    protected override IContractModel Create(double[] parameters) => new BetaDiscreteWeibullModel(new(parameters[0], parameters[1], parameters[2]));

    protected override double LogLikelihood(double[] parameters, ContractGroups customers, Span<double> gradient) =>
        BetaDiscreteWeibullModel.LogLikelihood(customers, parameters[0], parameters[1], parameters[2], gradient);

    [Property]
    public void With_an_exponent_of_one_it_is_the_shifted_beta_geometric_model(ParameterDraw draw, ContractOutcome customer)
    {
        double[] beta = draw.Take(2, 0.02, 50.0);
        BetaDiscreteWeibullModel weibull = new(new(beta[0], beta[1], 1.0));
        ShiftedBetaGeometricModel geometric = new(new(beta[0], beta[1]));

        Assert.Equal(geometric.LogLikelihood(customer), weibull.LogLikelihood(customer), 1e-11);
        Assert.Equal(geometric.RetentionRate(customer.Renewals).Value, weibull.RetentionRate(customer.Renewals).Value, 1e-13);
        double expected = geometric.DiscountedResidualLifetime(customer.Renewals, TenPercent, Year);
        Assert.Equal(expected, weibull.DiscountedResidualLifetime(customer.Renewals, TenPercent, Year), 1e-11 * expected);
    }
}
