using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Journal;

/// <summary>How a journal is opened.</summary>
[TypeFormatterSource]
public sealed record JournalOptions
{
    /// <summary>The options that hold unless others are given.</summary>
    public static JournalOptions Default { get; } = new();

    /// <summary>How events become text. Default: <see cref="CommissionEventFormat.Default"/>.</summary>
    public CommissionEventFormat Format { get; init; } = CommissionEventFormat.Default;

    /// <summary>For how many seconds to wait for another writer, at least 1. Default: 5, for a writer needs milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int SecondsToWait
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 5;
}
