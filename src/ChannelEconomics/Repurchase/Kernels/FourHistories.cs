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
    internal static Vector256<double> At(ReadOnlySpan<double> column, int position)
    {
        if (position + Lanes <= column.Length) return Vector256.Create(column.Slice(position, Lanes));
        Span<double> padded = stackalloc double[Lanes];
        padded.Clear();
        column[position..].CopyTo(padded);
        return Vector256.Create<double>(padded);
    }

    /// <summary>The counts from a position on, as <see cref="At(ReadOnlySpan{double}, int)"/> gives numbers.</summary>
    internal static Vector256<double> At(ReadOnlySpan<int> column, int position)
    {
        Span<double> counts = stackalloc double[Lanes];
        for (int lane = 0; lane < Lanes; lane++)
            counts[lane] = position + lane < column.Length ? column[position + lane] : 0.0;
        return Vector256.Create<double>(counts);
    }

    /// <summary>Writes four results, those beyond the column's end not.</summary>
    internal static void Store(Vector256<double> values, Span<double> column, int position)
    {
        if (position + Lanes <= column.Length)
            values.CopyTo(column[position..]);
        else
            for (int lane = 0; position + lane < column.Length; lane++)
                column[position + lane] = values[lane];
    }

    /// <summary>How many groups from the first one on have its x.</summary>
    internal static int RunLength(ReadOnlySpan<int> x)
    {
        int other = x.IndexOfAnyExcept(x[0]);
        return other < 0 ? x.Length : other;
    }
}
