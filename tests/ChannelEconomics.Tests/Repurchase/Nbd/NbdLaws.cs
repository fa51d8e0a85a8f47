using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Repurchase.Nbd;

namespace ChannelEconomics.Tests.Repurchase.Nbd;

public class NbdLaws : RepurchaseModelLaws
{
    protected override int[] TimePowers => [0, 1];

    protected override IRepurchaseModel Create(double[] parameters) => new NbdModel(new(parameters[0], parameters[1]));

    protected override double LogLikelihood(double[] parameters, CustomerGroups customers, Span<double> gradient) =>
        NbdKernels.LogLikelihood(customers.Frequency, customers.Age, customers.Weight, parameters[0], parameters[1], gradient);
}
