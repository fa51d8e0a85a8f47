using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Numbers of journeys as they are read: in bytes as long as all are whole and up to 255.</summary>
internal sealed class NumberList
{
    private byte[] _bytes = [];
    private List<double>? _real;

    internal int Count { get; private set; }

    internal bool AreBytes => _real is null;

    /// <summary>Makes room for so many numbers in all.</summary>
    internal void Reserve(int rows) => _bytes = GC.AllocateUninitializedArray<byte>(rows);

    internal void Add(double number)
    {
        if (_real is null && (byte)number != number)
        {
            _real = new(_bytes.Length);
            for (int i = 0; i < Count; i++) _real.Add(_bytes[i]);
            _bytes = [];
        }
        if (_real is not null) _real.Add(number);
        else
        {
            if (_bytes.Length == Count) Array.Resize(ref _bytes, Math.Max(16, 2 * Count));
            _bytes[Count] = (byte)number;
        }
        Count++;
    }

    /// <summary>The numbers so far, in bytes.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Count);

    /// <summary>The reserved room where the next numbers go, in bytes; <see cref="Keep"/> says how many came.</summary>
    internal Span<byte> Rest => _bytes.AsSpan(Count);

    internal void Keep(int written) => Count += written;

    internal RowNumbers Build()
    {
        if (_real is not null) return RowNumbers.Of([.. _real]);
        if (_bytes.Length != Count) Array.Resize(ref _bytes, Count);
        return RowNumbers.Of(_bytes);
    }
}
