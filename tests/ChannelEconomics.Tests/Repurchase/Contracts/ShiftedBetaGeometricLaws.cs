using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Contracts;

public class ShiftedBetaGeometricLaws : ContractModelLaws
{
    protected override int ParameterCount => 2;

    protected override double Exponent(double[] parameters) => 1.0;

    protected override IContractModel Create(double[] parameters) => new ShiftedBetaGeometricModel(new(parameters[0], parameters[1]));

    protected override double LogLikelihood(double[] parameters, ContractGroups customers, Span<double> gradient) =>
        ShiftedBetaGeometricModel.LogLikelihood(customers, parameters[0], parameters[1], gradient);

    [Property]
    public void Retention_rises_with_tenure_although_no_customer_changes(ParameterDraw draw, ContractOutcome customer)
    {
        IContractModel model = Create(draw.Take(2, 0.02, 50.0));

        Assert.True(model.RetentionRate(customer.Renewals) < model.RetentionRate(customer.Renewals + 1));
    }
}
