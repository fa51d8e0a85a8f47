using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Repurchase.MbgNbd;

namespace ChannelEconomics.Tests.Repurchase.MbgNbd;

public class MbgNbdLaws : RepurchaseModelLaws
{
    protected override int[] TimePowers => [0, 1, 0, 0];

    protected override IRepurchaseModel Create(double[] parameters) =>
        new MbgNbdModel(new(parameters[0], parameters[1], parameters[2], parameters[3]));

    protected override double LogLikelihood(double[] parameters, CustomerGroups customers, Span<double> gradient) =>
        MbgNbdKernels.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight,
            parameters[0], parameters[1], parameters[2], parameters[3], gradient);
}
