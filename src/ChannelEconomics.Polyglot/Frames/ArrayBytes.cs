using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>An array seen as bytes, without a copy. A column made of it copies them before it writes, so the array stays as it is.</summary>
internal sealed class ArrayBytes<T>(T[] array) : MemoryManager<byte>
    where T : unmanaged
{
    private static readonly int Size = Unsafe.SizeOf<T>();

    public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(array.AsSpan());

    public override MemoryHandle Pin(int elementIndex = 0) => elementIndex % Size == 0
        ? array.AsMemory(elementIndex / Size).Pin()
        : throw new ArgumentOutOfRangeException(nameof(elementIndex), elementIndex, $"A value takes {Size} bytes; only a multiple of that can be pinned.");

    /// <summary>Nothing to do: the handle that <see cref="Pin"/> gives holds the pin and frees it.</summary>
    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
