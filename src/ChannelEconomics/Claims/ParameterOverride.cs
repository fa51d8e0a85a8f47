using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>What a scenario says of one parameter; what it leaves out stays as it was.</summary>
[TypeFormatterSource]
public sealed record ParameterOverride
{
    /// <summary>Other numbers for a parameter.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="baseline">What to take for it.</param>
    /// <param name="low">The lowest plausible value.</param>
    /// <param name="high">The highest plausible value.</param>
    /// <exception cref="ArgumentException">The name is empty, or no number is given.</exception>
    public ParameterOverride(string name, double? baseline = null, double? low = null, double? high = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (baseline is null && low is null && high is null)
            throw new ArgumentException($"Nothing is said of '{name}': give a baseline, a low or a high.", nameof(name));
        (Name, Baseline, Low, High) = (name, baseline, low, high);
    }

    /// <summary>The parameter's name.</summary>
    public string Name { get; }

    /// <summary>What to take for it; null leaves it.</summary>
    public double? Baseline { get; }

    /// <summary>The lowest plausible value; null leaves it.</summary>
    public double? Low { get; }

    /// <summary>The highest plausible value; null leaves it.</summary>
    public double? High { get; }

    /// <summary>For example <c>servicingCost 1.2, low 0.5, high 3</c>.</summary>
    public override string ToString()
    {
        List<string> said = [];
        if (Baseline is { } baseline) said.Add(FormattableString.Invariant($"{baseline}"));
        if (Low is { } low) said.Add(FormattableString.Invariant($"low {low}"));
        if (High is { } high) said.Add(FormattableString.Invariant($"high {high}"));
        return $"{Name} {string.Join(", ", said)}";
    }

    /// <summary>The parameter with these numbers, and what had to be widened for them.</summary>
    internal (ClaimParameter Parameter, string Note) On(ClaimParameter parameter, string scenario)
    {
        double baseline = Baseline ?? parameter.Baseline;
        double low = Low ?? Math.Min(parameter.Low, baseline), high = High ?? Math.Max(parameter.High, baseline);
        string note = low < (Low ?? parameter.Low) || high > (High ?? parameter.High)
            ? $"the baseline {parameter.Text(baseline)} lies outside of the range {parameter.RangeText}, which was widened to it"
            : "";
        return (new(parameter.Name, parameter.Meaning, parameter.Unit, baseline, low, high, parameter.Spacing, ParameterSource.Given(scenario, note)), note);
    }
}
