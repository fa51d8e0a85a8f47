using ChannelEconomics.Repurchase.BgNbd;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

public class BgNbdParametersTests
{
    [Fact]
    public void The_means_are_those_of_the_gamma_and_the_beta_distribution()
    {
        BgNbdParameters parameters = new(3.0, 12.0, 1.0, 4.0);

        Assert.Equal(0.25, parameters.MeanPurchaseRate);
        Assert.Equal(0.2, parameters.MeanDropoutProbability);
    }
}
