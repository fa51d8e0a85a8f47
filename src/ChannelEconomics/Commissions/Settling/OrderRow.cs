namespace ChannelEconomics.Commissions.Settling;

/// <summary>What the books know of one order.</summary>
internal struct OrderRow
{
    internal const int None = -1;

    /// <summary>When the freeze ends, in ticks of UTC; only of an order that was received.</summary>
    internal long AvailableAt;

    /// <summary>Refunds of goods that name no line, in all.</summary>
    internal long RefundedAsAWhole;

    /// <summary>Refunds of freight, in all.</summary>
    internal long FreightRefunded;

    /// <summary>The number of the event by which it was created.</summary>
    internal int Created;

    /// <summary>The number of the event by which it was paid.</summary>
    internal int Paid;

    /// <summary>The number of the plan under which it was settled.</summary>
    internal int Plan;

    /// <summary>Its place among the settled orders.</summary>
    internal int Sequence;

    internal int FirstLine;

    internal int Lines;

    internal short Currency;

    internal bool Received;

    internal bool Cancelled;

    /// <summary>Whether events wait for the payment.</summary>
    internal bool IsAwaited;

    /// <summary>Whether the payment itself was undone.</summary>
    internal bool ChargedBack;

    internal readonly bool IsPaid => Paid != None;

    internal static OrderRow New => new() { Created = None, Paid = None };
}

/// <summary>What the books know of one line of an order.</summary>
internal struct LineRow
{
    /// <summary>What was paid for the goods.</summary>
    internal long Paid;

    /// <summary>The line's part of the freight.</summary>
    internal long Freight;

    /// <summary>Refunds that name the line, in all.</summary>
    internal long RefundedByLine;

    /// <summary>What refunds have taken of the goods in all, this line's part of refunds of the whole order included.</summary>
    internal long Refunded;

    internal long FreightRefunded;

    internal int Order;

    /// <summary>Its place in the order, counted from 0.</summary>
    internal int Index;

    internal int FirstShare;

    internal int Shares;
}
