namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>How covariates move the dropout of BG/NBD and MBG/NBD, whose dropout probabilities have a Beta(a, b) distribution.</summary>
/// <remarks>The default value is <see cref="BothShapes"/>.</remarks>
public enum BetaDropoutLink
{
    /// <summary>a exp(γ₂ᵀz) and b exp(γ₃ᵀz): two coefficients a column, for mean and spread. Fader and Hardie (2007).</summary>
    BothShapes,

    /// <summary>a exp(γ₂ᵀz), b as it is: one coefficient a column, by which the odds a / b of the mean dropout probability grow.</summary>
    Odds,

    /// <summary>a exp(γ₂ᵀz) and b exp(γ₂ᵀz): one coefficient a column. The mean dropout probability stays; the customers become more alike. The convention of CLVTools.</summary>
    Spread,
}
