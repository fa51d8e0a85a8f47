namespace ChannelEconomics.Numerics;

/// <summary>A log-likelihood and its gradient at positive parameters.</summary>
/// <param name="parameters">The parameters, each positive and finite.</param>
/// <param name="gradient">Receives the partial derivatives, in the parameters' order and units.</param>
/// <returns>The log-likelihood; not finite where it cannot be computed.</returns>
public delegate double LogLikelihoodFunction(ReadOnlySpan<double> parameters, Span<double> gradient);
