namespace ChannelEconomics.Values;

/// <summary>How an exact amount becomes a whole number of minor units.</summary>
/// <remarks>
/// All four mirror at zero: the rounded negative is the negative of the rounded, so taking a commission back undoes exactly what paying it did.
/// The default value is <see cref="HalfEven"/>.
/// </remarks>
public enum MoneyRounding
{
    /// <summary>To the nearest unit, halves to the even one: 2.5 → 2, 3.5 → 4, −2.5 → −2. Adds no bias to a sum of many amounts.</summary>
    HalfEven,

    /// <summary>To the nearest unit, halves away from zero: 2.5 → 3, −2.5 → −3.</summary>
    HalfUp,

    /// <summary>Toward zero; what is cut off is never paid: 2.9 → 2, −2.9 → −2.</summary>
    Down,

    /// <summary>Away from zero: 2.1 → 3, −2.1 → −3.</summary>
    Up,
}
