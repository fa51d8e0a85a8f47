namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>Whose outside option changes the split.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
public enum BindingOption
{
    /// <summary>Nobody's: either there is none, or the split gives both sides at least as much.</summary>
    None,

    /// <summary>The first side's: it gets exactly what it would have by walking away.</summary>
    First,

    /// <summary>The second side's.</summary>
    Second,
}
