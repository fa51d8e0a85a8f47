namespace ChannelEconomics.Data;

/// <summary>Which rule a row broke.</summary>
/// <remarks>The default value is <see cref="FieldCount"/>.</remarks>
public enum ImportProblemKind
{
    /// <summary>The row has more or fewer fields than the header.</summary>
    FieldCount,

    /// <summary>A quoted field is not closed, or goes on after its closing quote, or an unquoted one has a quote in it.</summary>
    StrayQuote,

    /// <summary>Bytes that are not text in the file's encoding.</summary>
    InvalidText,

    /// <summary>A value that every row needs is missing.</summary>
    MissingValue,

    /// <summary>The date is not in a known format, or not in the calendar, or fits two formats.</summary>
    InvalidDate,

    /// <summary>The amount is not a number as declared.</summary>
    InvalidAmount,

    /// <summary>The amount is negative: a refund is not an order.</summary>
    NegativeAmount,

    /// <summary>The currency is unknown or differs from the log's.</summary>
    WrongCurrency,

    /// <summary>An earlier row has the same order identifier.</summary>
    DuplicateOrder,
}
