namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>A touchpoint in a channel diagram.</summary>
/// <param name="Name">Its name; unique in its diagram.</param>
/// <param name="Lane">Where it lies.</param>
/// <param name="Operator">Who runs it.</param>
public sealed record ChannelNode(string Name, ChannelLane Lane, ChannelOperator Operator = ChannelOperator.Official);
