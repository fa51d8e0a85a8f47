namespace ChannelEconomics.Commissions.Compliance;

/// <summary>Why a payment platform would refuse to share an order's money. The default value is <see cref="None"/>.</summary>
public enum ProfitSharingFault
{
    /// <summary>Nothing stands against it.</summary>
    None,

    /// <summary>More receivers in one request than allowed.</summary>
    TooManyReceivers,

    /// <summary>More requests for one order than allowed.</summary>
    TooManyRequests,

    /// <summary>The order's money was released before.</summary>
    WindowClosed,

    /// <summary>Others would get a larger part of the order than allowed, earlier shares included.</summary>
    OverRatio,
}
