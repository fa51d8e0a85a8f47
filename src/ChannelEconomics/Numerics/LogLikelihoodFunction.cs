namespace ChannelEconomics.Numerics;

/// <summary>A log-likelihood and its gradient.</summary>
/// <param name="parameters">The parameters: finite, and positive but for those of <see cref="ParameterScale.Identity"/>.</param>
/// <param name="gradient">Receives the partial derivatives, in the parameters' order and units.</param>
/// <returns>The log-likelihood; not finite where it cannot be computed.</returns>
public delegate double LogLikelihoodFunction(ReadOnlySpan<double> parameters, Span<double> gradient);
