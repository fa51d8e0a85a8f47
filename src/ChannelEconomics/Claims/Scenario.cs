using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>A reader's own numbers for some parameters, under a name.</summary>
/// <remarks>
/// A baseline outside of its parameter's range widens the range to it, and the catalogue's notes say so. A range outside of which the baseline then
/// lies is refused: it needs a baseline of its own.
/// </remarks>
[TypeFormatterSource]
public sealed record Scenario
{
    /// <summary>A scenario.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="overrides">What it says, one a parameter.</param>
    /// <exception cref="ArgumentException">The name is empty, or a parameter is there twice.</exception>
    public Scenario(string name, params IEnumerable<ParameterOverride> overrides)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Overrides) = (name, [.. overrides]);
        if (Overrides.GroupBy(one => one.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Scenario '{name}' says two things of '{twice.Key}'.", nameof(overrides));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What it says, one a parameter.</summary>
    public IReadOnlyList<ParameterOverride> Overrides { get; }

    /// <summary>A scenario of baselines alone: <c>Scenario.Of("my shop", ("servicingCostPerMonth", 1.2))</c>.</summary>
    /// <exception cref="ArgumentException">The name is empty, or a parameter is there twice.</exception>
    public static Scenario Of(string name, params IEnumerable<(string Parameter, double Baseline)> baselines) =>
        new(name, baselines.Select(one => new ParameterOverride(one.Parameter, one.Baseline)));

    /// <summary>Whether both have one name and say the same in the same order.</summary>
    public bool Equals(Scenario? other) => other is not null && Name == other.Name && Overrides.SequenceEqual(other.Overrides);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Overrides.Count);

    /// <summary>For example <c>my shop: servicingCostPerMonth 1.2, low 0.5, high 3</c>.</summary>
    public override string ToString() => Overrides.Count == 0 ? $"{Name}: as it was" : $"{Name}: {string.Join("; ", Overrides)}";
}
