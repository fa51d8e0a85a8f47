using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

public class ParetoNbdLaws : RepurchaseModelLaws
{
    protected override int[] TimePowers => [0, 1, 0, 1];

    protected override IRepurchaseModel Create(double[] parameters) =>
        new ParetoNbdModel(new(parameters[0], parameters[1], parameters[2], parameters[3]));

    protected override double LogLikelihood(double[] parameters, CustomerGroups customers, Span<double> gradient) =>
        ParetoNbdSums.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight,
            parameters[0], parameters[1], parameters[2], parameters[3], gradient);
}
