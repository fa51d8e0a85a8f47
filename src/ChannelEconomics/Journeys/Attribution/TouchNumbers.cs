namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Touches as numbers of channels; in bytes where there are at most 256 channels, since counting them waits for memory.</summary>
internal sealed class TouchNumbers
{
    internal const int MostInBytes = 256;

    private readonly byte[]? _bytes;
    private readonly int[]? _wide;

    private TouchNumbers(byte[]? bytes, int[]? wide) => (_bytes, _wide) = (bytes, wide);

    internal int Length => _bytes?.Length ?? _wide!.Length;

    internal bool AreBytes => _bytes is not null;

    internal int this[int touch] => _bytes is not null ? _bytes[touch] : _wide![touch];

    internal ReadOnlySpan<byte> Bytes => _bytes;

    internal ReadOnlySpan<int> Wide => _wide;

    /// <summary>Touches whose array nobody else keeps.</summary>
    internal static TouchNumbers Of(byte[] touches) => new(touches, null);

    /// <summary>Touches whose array nobody else keeps.</summary>
    internal static TouchNumbers Of(int[] touches) => new(null, touches);

    /// <summary>The touches in bytes, if all are of one.</summary>
    internal static TouchNumbers Narrowed(ReadOnlySpan<int> touches)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(touches.Length);
        uint all = 0;
        for (int i = 0; i < touches.Length; i++)
        {
            bytes[i] = (byte)(touches[i] & 0xFF);
            all |= (uint)touches[i];
        }
        return all < MostInBytes ? new(bytes, null) : new(null, [.. touches]);
    }
}
