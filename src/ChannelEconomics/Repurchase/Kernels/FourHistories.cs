using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Columns of histories, four at a time.</summary>
/// <remarks>
/// Vectors are four doubles wide on every machine, so that the same data give the same sums on all that have fused multiply-add.
/// </remarks>
internal static class FourHistories
{
    internal const int Lanes = 4;

    /// <summary>The numbers from a position on; 0 for those beyond the column's end, which a weight of 0 keeps out of every sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> At(ReadOnlySpan<double> column, int position) =>
        position + Lanes <= column.Length ? Vector256.Create(column.Slice(position, Lanes)) : Padded(column[position..]);

    /// <summary>The counts from a position on, as <see cref="At(ReadOnlySpan{double}, int)"/> gives numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> At(ReadOnlySpan<int> column, int position)
    {
        if (position + Lanes > column.Length) return Padded(column[position..]);
        ReadOnlySpan<int> four = column.Slice(position, Lanes);
        return Vector256.Create((double)four[0], four[1], four[2], four[3]);
    }

    /// <summary>Writes four results, those beyond the column's end not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<double> values, Span<double> column, int position)
    {
        if (position + Lanes <= column.Length)
            values.CopyTo(column[position..]);
        else
            StoreSome(values, column[position..]);
    }

    // Apart from the methods above, and not inlined, so that those are: they stand in every inner loop, and the column's end comes once.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> Padded(ReadOnlySpan<double> rest)
    {
        Span<double> padded = [0.0, 0.0, 0.0, 0.0];
        rest.CopyTo(padded);
        return Vector256.Create<double>(padded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> Padded(ReadOnlySpan<int> rest)
    {
        Span<double> padded = [0.0, 0.0, 0.0, 0.0];
        for (int lane = 0; lane < rest.Length; lane++)
            padded[lane] = rest[lane];
        return Vector256.Create<double>(padded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreSome(Vector256<double> values, Span<double> rest)
    {
        for (int lane = 0; lane < rest.Length; lane++)
            rest[lane] = values[lane];
    }

    /// <summary>How many groups from the first one on have its x.</summary>
    internal static int RunLength(ReadOnlySpan<int> x)
    {
        int other = x.IndexOfAnyExcept(x[0]);
        return other < 0 ? x.Length : other;
    }
}
