using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Tests.Repurchase.CnbdK;

/// <summary>The laws of all models, for several regularities of both.</summary>
public abstract class CnbdKLaws(int regularity, bool firstCoin) : RepurchaseModelLaws
{
    protected override int[] TimePowers => [0, 1, 0, 0];

    protected override bool SlowsFromTheStart => regularity == 1;

    protected override IRepurchaseModel Create(double[] parameters)
    {
        CnbdKParameters all = new(regularity, parameters[0], parameters[1], parameters[2], parameters[3]);
        return firstCoin ? new MbgCnbdModel(all) : new BgCnbdModel(all);
    }

    protected override double LogLikelihood(double[] parameters, CustomerGroups customers, Span<double> gradient) =>
        new CnbdKernels(regularity, firstCoin ? 1 : 0, parameters[0], parameters[1], parameters[2], parameters[3]).LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight, gradient);
}

public class BgCnbd1Laws() : CnbdKLaws(1, false);

public class BgCnbd3Laws() : CnbdKLaws(3, false);

public class MbgCnbd2Laws() : CnbdKLaws(2, true);

public class MbgCnbd7Laws() : CnbdKLaws(7, true);
