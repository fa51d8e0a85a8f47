using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>What a <see cref="PosteriorSampler{TModel}"/> believes beforehand, and how much work it does.</summary>
[TypeFormatterSource]
public sealed record PosteriorOptions
{
    /// <summary>The defaults.</summary>
    public static PosteriorOptions Default { get; } = new();

    /// <summary>
    /// Priors of parameters by name or symbol, in the data's unit; those not named have the default prior. Default none: each parameter is then log-normal
    /// with σ = 2, within a factor 50 of an ordinary shop's value at 95%, times being counted in the sample's own mean interval between
    /// purchases; so the unit of time does not matter.
    /// </summary>
    public ImmutableDictionary<string, IParameterPrior> Priors { get; init; } = ImmutableDictionary<string, IParameterPrior>.Empty;

    /// <summary>How many chains are run, each from another place. Default 4: with one alone, nothing would show that it is stuck.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2.</exception>
    public int Chains
    {
        get;
        init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Chains must be at least 2: one alone can not show that it is stuck.");
    } = 4;

    /// <summary>The steps of each chain that are left out, while it learns the shape of the posterior. Default 1500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 100.</exception>
    public int WarmUp
    {
        get;
        init => field = AtLeastHundred(value, nameof(WarmUp));
    } = 1500;

    /// <summary>The steps of each chain that are kept. Default 3000, worth some 1000 independent draws of all chains together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 100.</exception>
    public int Draws
    {
        get;
        init => field = AtLeastHundred(value, nameof(Draws));
    } = 3000;

    /// <summary>The most draws that make up <see cref="Posterior{TModel}.Models"/>, evenly spaced over all chains. Default 1000: neighbours in a chain tell the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 100.</exception>
    public int Models
    {
        get;
        init => field = AtLeastHundred(value, nameof(Models));
    } = 1000;

    /// <summary>The most threads at a time; −1, the default, for as many as there are processors. The results do not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or below −1.</exception>
    public int Threads
    {
        get;
        init => field = value is > 0 or -1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Threads must be positive, or -1 for all.");
    } = -1;

    /// <summary>For example <c>4 chains of 3000 draws after 1500</c>.</summary>
    public override string ToString() => $"{Chains} chains of {Draws} draws after {WarmUp}";

    private static int AtLeastHundred(int value, string name) => value >= 100
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must be at least 100.");
}
