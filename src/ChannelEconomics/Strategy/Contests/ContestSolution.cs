using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>An equilibrium in pure efforts, or why there is none.</summary>
[TypeFormatterSource]
public sealed class ContestSolution
{
    internal ContestSolution(ContestEquilibrium? equilibrium, string? whyNone) => (Equilibrium, WhyNone) = (equilibrium, whyNone);

    /// <summary>The equilibrium; null when there is none.</summary>
    public ContestEquilibrium? Equilibrium { get; }

    /// <summary>Why there is none; null when there is one.</summary>
    public string? WhyNone { get; }

    /// <summary>The equilibrium, when there is one.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message says why.</exception>
    public ContestEquilibrium RequireEquilibrium() => Equilibrium ?? throw new InvalidOperationException(WhyNone);

    /// <summary>The equilibrium, or why there is none: for example <c>no equilibrium in pure efforts: …</c>.</summary>
    public override string ToString() => Equilibrium?.ToString() ?? WhyNone!;
}
