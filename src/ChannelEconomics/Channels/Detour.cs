using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>Where some visitors go who find a jump forbidden; the others are lost.</summary>
[TypeFormatterSource]
public sealed record Detour
{
    private Detour(Link instead, TouchpointId to, Probability share) => (Instead, To, Share) = (instead, to, share);

    /// <summary>The jump that they would have followed.</summary>
    public Link Instead { get; }

    /// <summary>Where they go.</summary>
    public TouchpointId To { get; }

    /// <summary>The share of those visitors that goes there.</summary>
    public Probability Share { get; }

    /// <summary>A detour.</summary>
    /// <param name="instead">The jump that they would have followed.</param>
    /// <param name="to">Where they go; somewhere else.</param>
    /// <param name="share">The share of those visitors that goes there.</param>
    /// <exception cref="ArgumentException">The detour leads to where the jump led.</exception>
    public static Detour Around(Link instead, TouchpointId to, Probability share)
    {
        ArgumentNullException.ThrowIfNull(instead);
        return instead.To != to
            ? new(instead, to, share)
            : throw new ArgumentException($"The detour around {instead} leads to '{to}', where the jump itself led.", nameof(to));
    }

    /// <summary>For example <c>live → mall: 40% to store</c>.</summary>
    public override string ToString() => $"{Instead}: {Share} to {To}";
}
