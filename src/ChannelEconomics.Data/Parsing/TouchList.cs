using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Touches as they are read: in bytes as long as all channels are numbered below 256, and in place of the array that is kept.</summary>
internal sealed class TouchList
{
    private byte[] _bytes = [];
    private int[]? _wide;

    internal int Count { get; private set; }

    internal bool AreBytes => _wide is null;

    /// <summary>Makes room for so many touches in all.</summary>
    internal void Reserve(int touches) => _bytes = GC.AllocateUninitializedArray<byte>(touches);

    internal void Add(int channel)
    {
        if (channel >= TouchNumbers.MostInBytes && _wide is null) Widen();
        if (_wide is null)
        {
            if (_bytes.Length == Count) Array.Resize(ref _bytes, Math.Max(16, 2 * Count));
            _bytes[Count++] = (byte)channel;
        }
        else
        {
            if (_wide.Length == Count) Array.Resize(ref _wide, 2 * Count);
            _wide[Count++] = channel;
        }
    }

    /// <summary>The touches so far, in bytes.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Count);

    /// <summary>The reserved room where the next touches go; <see cref="Keep"/> says how many came.</summary>
    internal Span<byte> Rest => _bytes.AsSpan(Count);

    /// <summary>The same, when touches are not in bytes any more.</summary>
    internal Span<int> WideRest => _wide.AsSpan(Count);

    internal void Keep(int written) => Count += written;

    /// <summary>Forgets all touches beyond a number of them.</summary>
    internal void CutTo(int count) => Count = count;

    internal TouchNumbers Build()
    {
        if (_wide is null)
        {
            if (_bytes.Length != Count) Array.Resize(ref _bytes, Count);
            return TouchNumbers.Of(_bytes);
        }
        if (_wide.Length != Count) Array.Resize(ref _wide, Count);
        return TouchNumbers.Of(_wide);
    }

    private void Widen()
    {
        _wide = new int[Math.Max(_bytes.Length, 16)];
        for (int i = 0; i < Count; i++) _wide[i] = _bytes[i];
        _bytes = [];
    }
}
