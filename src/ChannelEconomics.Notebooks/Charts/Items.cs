using System.Collections;
using System.Runtime.CompilerServices;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>An immutable list that equals another when their elements are equal, so that records of lists compare by value.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
[CollectionBuilder(typeof(ItemsBuilder), nameof(ItemsBuilder.Create))]
public sealed class Items<T> : IReadOnlyList<T>, IEquatable<Items<T>>
{
    private readonly T[] _items;

    internal Items(T[] owned) => _items = owned;

    /// <summary>How many there are.</summary>
    public int Count => _items.Length;

    /// <summary>The element at a position from 0.</summary>
    public T this[int index] => _items[index];

    /// <summary>All elements, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>This list with one element more.</summary>
    public Items<T> With(T item) => new([.. _items, item]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both lists hold equal elements in the same order; NaN equals NaN.</summary>
    public bool Equals(Items<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Items<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Count > 0 ? _items[0] : default, Count > 0 ? _items[^1] : default);

    /// <summary>Whether both lists hold equal elements in the same order.</summary>
    public static bool operator ==(Items<T>? left, Items<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(Items<T>? left, Items<T>? right) => !(left == right);
}
