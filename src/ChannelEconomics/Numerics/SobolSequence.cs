using System.Numerics;

namespace ChannelEconomics.Numerics;

/// <summary>Sobol's sequence: points that fill the unit cube more evenly than random ones, for averages over many parameters.</summary>
/// <remarks>
/// Each coordinate of the first 2ᵐ points, and of every later block of 2ᵐ, falls once into each of 2ᵐ equal cells; so do the first two
/// together into every grid of 2ᵐ equal rectangles. Averages over 2ᵐ points of a smooth function err by about 2⁻ᵐ, not by 2^(−m/2).
/// Use powers of two, from the first point on. The points come in Gray-code order, as in the authors' program.
/// <para>
/// Method: the point of an index is the exclusive or of the direction numbers at the set bits of its Gray code, 52 bits wide, computed from the
/// index alone: any thread may take any index.
/// </para>
/// Source: Sobol (1967); Antonov and Saleev (1979) for the Gray code; Joe and Kuo (2008) for the direction numbers.
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>The largest number of dimensions.</summary>
    public const int MaxDimensions = JoeKuoDirectionNumbers.Dimensions;

    private const int Bits = 52;
    private const double Cell = 1.0 / (1UL << Bits);

    private readonly ulong[] _directions; // [bit · Dimensions + dimension]
    private readonly ulong[] _origin;
    private readonly double _offset;

    private SobolSequence(ulong[] directions, ulong[] origin, double offset) => (_directions, _origin, _offset) = (directions, origin, offset);

    /// <summary>The number of coordinates of a point.</summary>
    public int Dimensions => _origin.Length;

    /// <summary>The sequence itself. Its first point is the origin, and its coordinates lie in [0, 1).</summary>
    /// <param name="dimensions">The number of coordinates, from 1 to <see cref="MaxDimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dimensions"/> lies outside of its range.</exception>
    public static SobolSequence Of(int dimensions)
    {
        if (dimensions is < 1 or > MaxDimensions)
            throw new ArgumentOutOfRangeException(nameof(dimensions), dimensions, $"A Sobol sequence has 1 to {MaxDimensions} dimensions.");
        ulong[] directions = new ulong[Bits * dimensions];
        Span<ulong> numbers = stackalloc ulong[Bits];
        ReadOnlySpan<ushort> rest = JoeKuoDirectionNumbers.Table;
        for (int dimension = 0; dimension < dimensions; dimension++)
        {
            rest = dimension == 0 ? FillVanDerCorput(numbers, rest) : FillFromPolynomial(numbers, rest);
            for (int bit = 0; bit < Bits; bit++) directions[bit * dimensions + dimension] = numbers[bit];
        }
        return new(directions, new ulong[dimensions], 0.0);
    }

    /// <summary>
    /// The sequence under a random linear scramble and a random shift of its digits: as even as before, every point uniform in the open cube,
    /// so that the spread of an average over several keys tells its error.
    /// </summary>
    /// <remarks>Source: Matoušek (1998), "On the L2-discrepancy for anchored boxes", section 4 (random linear scrambling with digital shift).</remarks>
    public SobolSequence Scrambled(RandomKey key)
    {
        ulong[] directions = new ulong[_directions.Length], origin = new ulong[Dimensions];
        Span<ulong> rows = stackalloc ulong[Bits];
        for (int dimension = 0; dimension < Dimensions; dimension++)
        {
            RandomKey own = key.Derive((uint)dimension, 0);
            for (int row = 0; row < Bits; row++) rows[row] = LowerTriangularRow(own.Bits((ulong)row), row);
            for (int bit = 0; bit < Bits; bit++) directions[bit * Dimensions + dimension] = Product(rows, _directions[bit * Dimensions + dimension]);
            origin[dimension] = Product(rows, _origin[dimension]) ^ (own.Bits(Bits) >> (64 - Bits));
        }
        return new(directions, origin, 0.5);
    }

    /// <summary>Writes the coordinates of a point.</summary>
    /// <param name="index">Which point, from 0 to 2⁵² − 1.</param>
    /// <param name="point">Where to write; as long as there are dimensions.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is 2⁵² or more.</exception>
    /// <exception cref="ArgumentException"><paramref name="point"/> has another length.</exception>
    public void Point(ulong index, Span<double> point)
    {
        if (index >> Bits != 0) throw new ArgumentOutOfRangeException(nameof(index), index, "A Sobol point's index must be below 2^52.");
        if (point.Length != Dimensions) throw new ArgumentException($"The point has room for {point.Length} coordinates, not {Dimensions}.", nameof(point));
        Span<ulong> digits = stackalloc ulong[point.Length];
        _origin.CopyTo(digits);
        for (ulong gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
        {
            ReadOnlySpan<ulong> directions = _directions.AsSpan(BitOperations.TrailingZeroCount(gray) * digits.Length, digits.Length);
            for (int i = 0; i < digits.Length; i++) digits[i] ^= directions[i];
        }
        for (int i = 0; i < digits.Length; i++) point[i] = (digits[i] + _offset) * Cell;
    }

    /// <summary>The first dimension: the digits of the index, mirrored.</summary>
    private static ReadOnlySpan<ushort> FillVanDerCorput(scoped Span<ulong> numbers, ReadOnlySpan<ushort> rest)
    {
        for (int bit = 0; bit < Bits; bit++) numbers[bit] = 1UL << (Bits - 1 - bit);
        return rest;
    }

    /// <summary>vₖ = mₖ / 2ᵏ for k ≤ s, then vₖ = a₁ vₖ₋₁ ⊕ … ⊕ aₛ₋₁ vₖ₋ₛ₊₁ ⊕ vₖ₋ₛ ⊕ vₖ₋ₛ / 2ˢ; returns the table after this dimension.</summary>
    private static ReadOnlySpan<ushort> FillFromPolynomial(scoped Span<ulong> numbers, ReadOnlySpan<ushort> rest)
    {
        int degree = rest[0], coefficients = rest[1];
        for (int k = 0; k < degree; k++) numbers[k] = (ulong)rest[2 + k] << (Bits - 1 - k);
        for (int k = degree; k < Bits; k++)
        {
            numbers[k] = numbers[k - degree] ^ (numbers[k - degree] >> degree);
            for (int i = 1; i < degree; i++)
                if (((coefficients >> (degree - 1 - i)) & 1) != 0) numbers[k] ^= numbers[k - i];
        }
        return rest[(2 + degree)..];
    }

    /// <summary>Random digits before the diagonal, a one on it, zeros after it; the first digit is the highest bit.</summary>
    private static ulong LowerTriangularRow(ulong random, int row)
    {
        ulong diagonal = 1UL << (Bits - 1 - row), before = (1UL << Bits) - 2 * diagonal;
        return (random & before) | diagonal;
    }

    /// <summary>The product over GF(2) of a matrix, by rows, and a vector of digits.</summary>
    private static ulong Product(ReadOnlySpan<ulong> rows, ulong digits)
    {
        ulong product = 0;
        foreach (ulong row in rows) product = (product << 1) | (uint)(BitOperations.PopCount(row & digits) & 1);
        return product;
    }
}
