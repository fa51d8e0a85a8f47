using ChannelEconomics.Repurchase.BgNbd;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

public class BgNbdParametersTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_parameter_that_is_not_positive_and_finite_is_refused_by_name(double value)
    {
        Assert.Contains("PurchaseShape must be positive and finite", Refusal(() => new(value, 1.0, 1.0, 1.0)), StringComparison.Ordinal);
        Assert.Contains("PurchaseInverseScale must be positive and finite", Refusal(() => new(1.0, value, 1.0, 1.0)), StringComparison.Ordinal);
        Assert.Contains("DropoutAlpha must be positive and finite", Refusal(() => new(1.0, 1.0, value, 1.0)), StringComparison.Ordinal);
        Assert.Contains("DropoutBeta must be positive and finite", Refusal(() => new(1.0, 1.0, 1.0, value)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_means_are_those_of_the_gamma_and_the_beta_distribution()
    {
        BgNbdParameters parameters = new(3.0, 12.0, 1.0, 4.0);

        Assert.Equal(0.25, parameters.MeanPurchaseRate);
        Assert.Equal(0.2, parameters.MeanDropoutProbability);
    }

    private static string Refusal(Func<BgNbdParameters> make) => Assert.Throws<ArgumentOutOfRangeException>(make).Message;
}
