namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>A way from one touchpoint to another.</summary>
/// <param name="From">The touchpoint it leaves.</param>
/// <param name="To">The touchpoint it reaches.</param>
/// <param name="Probability">The share of visitors that take it, in [0, 1]; null is not known.</param>
/// <param name="IsOpen">Whether the platform lets visitors take it.</param>
public sealed record ChannelJump(string From, string To, double? Probability = null, bool IsOpen = true);
