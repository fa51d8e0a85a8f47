namespace ChannelEconomics.Claims;

/// <summary>How the values of a parameter fill its plausible range.</summary>
/// <remarks>The default value is <see cref="Linear"/>.</remarks>
public enum RangeSpacing
{
    /// <summary>Equal differences are equally plausible.</summary>
    Linear,

    /// <summary>Equal ratios are equally plausible; the range lies above zero.</summary>
    Logarithmic,

    /// <summary>Whole numbers, each as plausible as the other.</summary>
    Whole,
}
