namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Whether equal consecutive touches count once or each.</summary>
/// <remarks>
/// The default value is <see cref="Kept"/>. Rules of thumb see touches; a fitted chain sees its states, so there equal consecutive states are one. That
/// changes no removal effect, since a state that is left only to itself loses nothing.
/// </remarks>
public enum Repeats
{
    /// <summary>Each counts.</summary>
    Kept,

    /// <summary>They count once.</summary>
    Collapsed,
}
