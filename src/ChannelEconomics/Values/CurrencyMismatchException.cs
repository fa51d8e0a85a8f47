namespace ChannelEconomics.Values;

/// <summary>Amounts of two currencies were added, subtracted or compared.</summary>
public sealed class CurrencyMismatchException : InvalidOperationException
{
    /// <summary>A mismatch of unknown currencies.</summary>
    public CurrencyMismatchException()
    {
    }

    /// <summary>A mismatch that a message explains.</summary>
    public CurrencyMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>A mismatch that a message explains, found because of another error.</summary>
    public CurrencyMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CurrencyMismatchException(Money left, string operation, Money right)
        : base($"{left} {operation} {right} mixes {left.Currency} and {right.Currency}; convert one of them first.") =>
        (Left, Right) = (left.Currency, right.Currency);

    /// <summary>The currency of the first amount, where it is known.</summary>
    public Currency? Left { get; }

    /// <summary>The currency of the second amount, where it is known.</summary>
    public Currency? Right { get; }
}
