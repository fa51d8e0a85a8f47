namespace ChannelEconomics.Commissions.Events;

/// <summary>It is a certain time now: what is free by then is released.</summary>
public sealed record ClockTicked : CommissionEvent
{
    private ClockTicked(EventId id, DateTimeOffset at)
        : base(id, at)
    {
    }

    internal override int Precedence => 7;

    private protected override string What => "release what is free";

    /// <summary>A tick.</summary>
    /// <exception cref="ArgumentException">The identifier is <c>default</c>.</exception>
    public static ClockTicked Of(EventId id, DateTimeOffset at) => new(id, at);
}
