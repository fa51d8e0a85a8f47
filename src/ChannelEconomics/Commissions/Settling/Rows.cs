using System.Numerics;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>A table that only grows. Rows never move, so a reader may look at those that it knows of while others are added.</summary>
/// <remarks>Each chunk is as long as all before it together, so that small books are small and large ones have few chunks.</remarks>
internal sealed class Rows<T>
{
    private const int LogFirst = 4;
    private const int First = 1 << LogFirst;

    private readonly T[][] _chunks = new T[32 - LogFirst][];
    private T[] _last = [];
    private int _free; // the place in the last chunk

    internal int Count { get; private set; }

    internal ref T this[int index]
    {
        get
        {
            int place = index + First;
            int log = BitOperations.Log2((uint)place);
            return ref _chunks[log - LogFirst][place - (1 << log)];
        }
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Its place.</returns>
    internal int Add(in T row)
    {
        if (_free == _last.Length) Grow();
        _last[_free++] = row;
        return Count++;
    }

    private void Grow()
    {
        int log = BitOperations.Log2((uint)(Count + First));
        _last = _chunks[log - LogFirst] = new T[1 << log];
        _free = 0;
    }
}
