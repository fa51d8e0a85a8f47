using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>One model of a <see cref="CrossValidation"/>.</summary>
/// <param name="Name">The candidate's name.</param>
/// <param name="Score">How likely it held the customers that it was not fitted to.</param>
/// <param name="NotConverged">The number of folds in which the fit ended at no maximum; their models are scored where the search stopped.</param>
[TypeFormatterSource]
public sealed record CrossValidationScore(string Name, LogScore Score, int NotConverged)
{
    /// <summary>For example <c>BG/NBD: -9590.1 (4.2 ± 3.0 behind)</c>.</summary>
    public override string ToString() => $"{Name}: {Score}";
}
