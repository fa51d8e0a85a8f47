namespace ChannelEconomics.Values.Kernels;

/// <summary>Division of whole numbers with a stated rounding. The callers have validated the rounding.</summary>
internal static class RoundedDivision
{
    /// <summary>n / d, rounded; d &gt; 0 and |n| + d below 2¹²⁷.</summary>
    internal static Int128 Divide(Int128 n, Int128 d, MoneyRounding rounding)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(Int128.Abs(n), d);
        Int128 gap = d - remainder;
        bool up = rounding switch
        {
            MoneyRounding.HalfEven => remainder > gap || (remainder == gap && Int128.IsOddInteger(quotient)),
            MoneyRounding.HalfUp => remainder >= gap,
            MoneyRounding.Up => remainder > 0,
            _ => false,
        };
        Int128 magnitude = up ? quotient + 1 : quotient;
        return n < 0 ? -magnitude : magnitude;
    }
}
