namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Makes collection expressions such as <c>[a, b]</c> of <see cref="Items{T}"/>; the compiler calls it.</summary>
public static class ItemsBuilder
{
    /// <summary>A list of copies of the elements.</summary>
    public static Items<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
