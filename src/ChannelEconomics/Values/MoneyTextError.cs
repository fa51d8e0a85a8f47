namespace ChannelEconomics.Values;

/// <summary>Why a text is no amount.</summary>
internal enum MoneyTextError
{
    None,
    NotAnAmount,
    CommaOutOfPlace,
    TooManyDecimals,
    OutOfRange,
}
