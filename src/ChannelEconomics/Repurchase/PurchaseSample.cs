using ChannelEconomics.Customers;

namespace ChannelEconomics.Repurchase;

/// <summary>Grouped customers with time counted in their own mean interval between purchases.</summary>
/// <remarks>
/// In this unit the purchase rate is about 1, whether the data came in seconds or in years, so that starts and bounds of the
/// search mean the same for every data set, and the fit does not depend on the unit of time.
/// </remarks>
internal sealed class PurchaseSample
{
    private readonly CustomerGroups _groups;
    private readonly double[] _recency;
    private readonly double[] _age;

    internal PurchaseSample(CustomerGroups groups)
    {
        _groups = groups;
        double time = 0.0;
        for (int i = 0; i < groups.Count; i++)
        {
            time += groups.Weight[i] * groups.Age[i];
            Repeats += groups.Weight[i] * groups.Frequency[i];
        }
        if (time == 0.0)
            throw new ArgumentException("No customer was observed for any time after the first purchase: every age is 0.", nameof(groups));

        TimeScale = time / (groups.TotalWeight + Repeats);
        (_recency, _age) = Scaled(groups, TimeScale);
    }

    private PurchaseSample(CustomerGroups groups, double timeScale)
    {
        (_groups, TimeScale) = (groups, timeScale);
        for (int i = 0; i < groups.Count; i++)
            Repeats += groups.Weight[i] * groups.Frequency[i];
        (_recency, _age) = Scaled(groups, timeScale);
    }

    /// <summary>The mean interval between purchases, in the data's unit: total age over total purchases.</summary>
    internal double TimeScale { get; }

    /// <summary>The number of groups.</summary>
    internal int Count => _groups.Count;

    /// <summary>The number of repeat purchases.</summary>
    internal double Repeats { get; }

    /// <summary>The number of customers.</summary>
    internal double Customers => _groups.TotalWeight;

    /// <summary>What the log-likelihood changes by when purchase times are counted in the data's unit: a density's Jacobian.</summary>
    internal double LogLikelihoodShift => -Repeats * Math.Log(TimeScale);

    internal ReadOnlySpan<int> Frequency => _groups.Frequency;
    internal ReadOnlySpan<double> Recency => _recency;
    internal ReadOnlySpan<double> Age => _age;
    internal ReadOnlySpan<double> Weight => _groups.Weight;

    /// <summary>A smaller sample in the same time: every n-th group, so that all of x, t_x and T are as frequent as in this one.</summary>
    internal PurchaseSample EveryNth(int step) => new(_groups.EveryNth(step), TimeScale);

    private static (double[] Recency, double[] Age) Scaled(CustomerGroups groups, double timeScale)
    {
        double[] recency = new double[groups.Count], age = new double[groups.Count];
        for (int i = 0; i < groups.Count; i++)
            (recency[i], age[i]) = (groups.Recency[i] / timeScale, groups.Age[i] / timeScale);
        return (recency, age);
    }
}
