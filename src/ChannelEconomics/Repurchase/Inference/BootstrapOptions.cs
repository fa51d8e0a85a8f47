using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>How much work a <see cref="ParametricBootstrap{TModel}"/> does.</summary>
[TypeFormatterSource]
public sealed record BootstrapOptions
{
    /// <summary>The defaults.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>How often data are simulated and fitted. Default 199: the ends of a 95% interval then are the 5th of each side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2.</exception>
    public int Replicates
    {
        get;
        init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Replicates must be at least 2.");
    } = 199;

    /// <summary>The most threads at a time; −1, the default, for as many as there are processors. The results do not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or below −1.</exception>
    public int Threads
    {
        get;
        init => field = value is > 0 or -1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Threads must be positive, or -1 for all.");
    } = -1;

    /// <summary>For example <c>199 replicates</c>.</summary>
    public override string ToString() => $"{Replicates} replicates";
}
