namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Σ w ln L over groups of histories in ascending order of x, and its gradient by the parameters.</summary>
internal delegate double HistoryLikelihood(
    ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> T, ReadOnlySpan<double> weight,
    ReadOnlySpan<double> parameters, Span<double> gradient);
