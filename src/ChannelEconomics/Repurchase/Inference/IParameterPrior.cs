namespace ChannelEconomics.Repurchase.Inference;

/// <summary>What is believed of a positive parameter before the data: a proper density, which integrates to 1.</summary>
public interface IParameterPrior
{
    /// <summary>The logarithm of the density at a value.</summary>
    /// <param name="value">Positive and finite, in the data's unit.</param>
    double LogDensity(double value);
}
