using System.Numerics;

namespace ChannelEconomics.Tests.Journeys;

/// <summary>An exact rational number, for oracles.</summary>
internal readonly record struct Fraction
{
    private readonly BigInteger _over;

    private Fraction(BigInteger top, BigInteger bottom)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        (Top, _over) = (top / divisor, bottom / divisor - 1); // default is 0 / 1
    }

    public BigInteger Top { get; }

    public BigInteger Bottom => _over + 1;

    public static Fraction Of(BigInteger top, BigInteger bottom) => new(top, bottom);

    /// <summary>The exact value of a double.</summary>
    public static Fraction Of(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int power = Math.Max(exponent, 1) - 1075;
        if (bits < 0) mantissa = -mantissa;
        return power >= 0 ? new(mantissa << power, 1) : new(mantissa, BigInteger.One << -power);
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a, Fraction b) => new(a.Top * b.Bottom - b.Top * a.Bottom, a.Bottom * b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);

    public bool IsZero => Top.IsZero;

    public int Sign => Top.Sign;

    /// <summary>The nearest double, to a unit or so of the last place.</summary>
    public double ToDouble()
    {
        if (Top.IsZero) return 0.0;
        int shift = (int)Math.Max(0, 80 + (long)Bottom.GetBitLength() - (long)Top.GetBitLength());
        return Math.ScaleB((double)((Top << shift) / Bottom), -shift);
    }

    public override string ToString() => $"{Top}/{Bottom}";

    /// <summary>Solves A x = b by elimination.</summary>
    public static Fraction[] Solve(Fraction[,] matrix, Fraction[] right)
    {
        int n = right.Length;
        Fraction[,] a = (Fraction[,])matrix.Clone();
        Fraction[] b = [.. right];
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            while (a[pivot, k].IsZero) pivot++;
            for (int j = 0; j < n; j++)
                (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]);
            (b[k], b[pivot]) = (b[pivot], b[k]);
            for (int i = 0; i < n; i++)
            {
                if (i == k || a[i, k].IsZero) continue;
                Fraction factor = a[i, k] / a[k, k];
                for (int j = k; j < n; j++)
                    a[i, j] -= factor * a[k, j];
                b[i] -= factor * b[k];
            }
        }
        return [.. Enumerable.Range(0, n).Select(i => b[i] / a[i, i])];
    }
}
