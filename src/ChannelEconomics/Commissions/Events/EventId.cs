using System.Diagnostics.CodeAnalysis;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>The identifier of an event, by which a second delivery is recognised.</summary>
/// <remarks>The default value is no event: its <see cref="Value"/> throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct EventId
{
    private readonly string? _value;

    private EventId(string value) => _value = value;

    /// <summary>The identifier as it stands in the source.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(EventId)</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(EventId) is no event.");

    /// <summary>The event with an identifier.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or begins or ends with white space.</exception>
    public static EventId From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return TryFrom(value, out EventId id) ? id : throw new ArgumentException($"EventId '{value}' is empty, or begins or ends with white space.", nameof(value));
    }

    /// <summary>The event with an identifier, if that is one.</summary>
    /// <returns>Whether <paramref name="value"/> is neither empty nor begins or ends with white space.</returns>
    public static bool TryFrom([NotNullWhen(true)] string? value, out EventId id)
    {
        bool valid = !string.IsNullOrEmpty(value) && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]);
        id = valid ? new(value!) : default;
        return valid;
    }

    /// <summary>The identifier; for the default value, <c>default(EventId)</c>.</summary>
    public override string ToString() => _value ?? "default(EventId)";
}
