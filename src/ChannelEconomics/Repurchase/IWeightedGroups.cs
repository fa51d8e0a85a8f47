namespace ChannelEconomics.Repurchase;

/// <summary>Rows of one kind with equal ones merged, each with the number of customers that it stands for.</summary>
/// <typeparam name="TSelf">The type itself, such as <c>OpportunityGroups</c>.</typeparam>
public interface IWeightedGroups<TSelf>
{
    /// <summary>The number of distinct rows.</summary>
    int Count { get; }

    /// <summary>The number of all customers.</summary>
    double TotalWeight { get; }

    /// <summary>The number of customers of a row.</summary>
    /// <param name="row">In [0, <see cref="Count"/>).</param>
    double WeightOf(int row);

    /// <summary>The same rows with other weights: a part of the customers, or each drawn so often.</summary>
    /// <param name="weight">One for each row, finite and not negative; rows of weight 0 are left out.</param>
    /// <exception cref="ArgumentException">Their number is wrong, one is negative or not finite, or all are 0.</exception>
    TSelf WithWeights(ReadOnlySpan<double> weight);
}
