namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>How much moves from one place to another.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Value">How much; not negative.</param>
public sealed record Flow(string From, string To, double Value);
