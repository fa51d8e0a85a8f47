namespace ChannelEconomics.Notebooks.Svg;

/// <summary>A mark on an axis with its label.</summary>
internal readonly record struct Tick(double At, string Label);
