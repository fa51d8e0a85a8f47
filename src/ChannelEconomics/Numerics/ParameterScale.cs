namespace ChannelEconomics.Numerics;

/// <summary>The coordinate in which <see cref="LikelihoodMaximizer"/> moves a parameter.</summary>
/// <remarks>The default value is <see cref="Logarithm"/>.</remarks>
public enum ParameterScale
{
    /// <summary>A positive parameter, moved in its logarithm.</summary>
    Logarithm,

    /// <summary>A parameter of either sign, moved as it is; in a unit of which one or two make an ordinary difference.</summary>
    Identity,
}
