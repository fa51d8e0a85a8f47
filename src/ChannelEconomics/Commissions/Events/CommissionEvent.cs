using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>Something that happened and that the books must know.</summary>
/// <remarks>
/// An event may be delivered twice and late. Its id makes the second delivery harmless; the same id with another content is refused.
/// </remarks>
[TypeFormatterSource]
public abstract record CommissionEvent
{
    private protected CommissionEvent(EventId id, DateTimeOffset at)
    {
        if (id == default)
            throw new ArgumentException("default(EventId) is no event.", nameof(id));
        (Id, At) = (id, at);
    }

    /// <summary>The event's identifier.</summary>
    public EventId Id { get; }

    /// <summary>When it happened, which may be long before it is delivered.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What happened, in words.</summary>
    private protected abstract string What { get; }

    /// <summary>Among events of one instant, what is settled first.</summary>
    internal abstract int Precedence { get; }

    /// <summary>For example <c>e1 at 2026-01-01 10:00:00 +08:00: order o1 of C paid, ¥100.00</c>.</summary>
    public sealed override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} at {At:yyyy-MM-dd HH:mm:ss zzz}: {What}");

    private protected static OrderId Require(OrderId order) =>
        order != default ? order : throw new ArgumentException("default(OrderId) is no order.", nameof(order));

    private protected static CustomerId Require(CustomerId person) =>
        person != default ? person : throw new ArgumentException("default(CustomerId) is nobody.", nameof(person));
}
