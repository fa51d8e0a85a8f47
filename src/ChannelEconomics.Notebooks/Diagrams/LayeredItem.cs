namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>A node in its layer, or the place where an edge passes a layer between its ends.</summary>
/// <param name="Node">The node, or −1.</param>
/// <param name="Edge">The edge that passes, or −1.</param>
/// <param name="Layer">Its layer, from 0.</param>
/// <param name="Lane">Its lane, from 0.</param>
internal sealed record LayeredItem(int Node, int Edge, int Layer, int Lane);
