namespace ChannelEconomics.Repurchase;

/// <summary>A model that predicts for many histories at once, faster than one by one and to the same 1e-12.</summary>
internal interface IBatchPredictions
{
    /// <summary>P(alive) of histories in ascending order of x.</summary>
    void ProbabilityAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, Span<double> alive);

    /// <summary>The expected purchases within the horizon of customers who are alive, by x in ascending order and T.</summary>
    void ExpectedPurchasesIfAlive(ReadOnlySpan<int> x, ReadOnlySpan<double> T, double horizon, Span<double> expected);
}
