namespace ChannelEconomics.Repurchase.Inference;

/// <summary>What is believed of a parameter before the data: a proper density, which integrates to 1.</summary>
public interface IParameterPrior
{
    /// <summary>The logarithm of the density at a value.</summary>
    /// <param name="value">Finite, and positive unless the parameter is a coefficient; in the data's unit.</param>
    double LogDensity(double value);
}
