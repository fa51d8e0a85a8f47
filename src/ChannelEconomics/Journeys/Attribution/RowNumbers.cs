using System.Runtime.Intrinsics;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>A number a row, not negative; in bytes where all are whole and up to 255, as counts of journeys mostly are, since counting them waits for memory.</summary>
internal sealed class RowNumbers
{
    private readonly byte[]? _whole;
    private readonly double[]? _real;

    private RowNumbers(byte[]? whole, double[]? real) => (_whole, _real) = (whole, real);

    internal int Length => _whole?.Length ?? _real!.Length;

    internal bool AreBytes => _whole is not null;

    internal double this[int row] => _whole is not null ? _whole[row] : _real![row];

    internal ReadOnlySpan<byte> Bytes => _whole;

    /// <summary>Numbers whose array nobody else keeps.</summary>
    internal static RowNumbers Of(byte[] numbers) => new(numbers, null);

    /// <summary>Numbers whose array nobody else keeps.</summary>
    internal static RowNumbers Of(double[] numbers) => new(null, numbers);

    /// <summary>The numbers in bytes, if that is possible.</summary>
    internal static RowNumbers Narrowed(ReadOnlySpan<double> numbers)
    {
        byte[] whole = GC.AllocateUninitializedArray<byte>(numbers.Length);
        for (int row = 0; row < numbers.Length; row++)
        {
            whole[row] = (byte)numbers[row];
            if (whole[row] != numbers[row]) return new(null, [.. numbers]);
        }
        return new(whole, null);
    }

    internal double[] ToDoubles() => _real ?? Array.ConvertAll(_whole!, number => (double)number);

    internal double Sum()
    {
        if (_whole is null) return _real!.Sum();
        long sum = 0;
        ReadOnlySpan<byte> rest = _whole;
        for (; rest.Length >= Vector256<byte>.Count; rest = rest[Vector256<byte>.Count..])
        {
            (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(Vector256.Create(rest));
            sum += Vector256.Sum(low + high); // 16 numbers of at most 510 fit 16 bits
        }
        foreach (byte number in rest) sum += number;
        return sum;
    }
}
