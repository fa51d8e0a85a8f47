using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>A fit was needed that ends at a maximum, and it does not.</summary>
public sealed class FitException : Exception
{
    internal FitException(string message, StopReason stopReason) : base(message) => StopReason = stopReason;

    /// <summary>Why the search for the maximum stopped.</summary>
    public StopReason StopReason { get; }
}
