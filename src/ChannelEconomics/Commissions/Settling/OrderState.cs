using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What the books know of one order.</summary>
internal sealed class OrderState(OrderId id)
{
    internal OrderId Id { get; } = id;

    internal OrderCreated? Created { get; set; }

    internal OrderPaid? Paid { get; set; }

    internal OrderReceived? Received { get; set; }

    internal bool Cancelled { get; set; }

    /// <summary>Whether the payment itself was undone.</summary>
    internal bool ChargedBack { get; set; }

    /// <summary>The plan under which the order was settled.</summary>
    internal CommissionPlan? Plan { get; set; }

    /// <summary>Its place among the settled orders.</summary>
    internal int Sequence { get; set; }

    internal DateTimeOffset? AvailableAt { get; set; }

    internal LineState[] Lines { get; set; } = [];

    /// <summary>Refunds of goods that name no line, in all.</summary>
    internal long RefundedAsAWhole { get; set; }

    /// <summary>Refunds of freight, in all.</summary>
    internal long FreightRefunded { get; set; }

    /// <summary>Events that came before the payment.</summary>
    internal List<CommissionEvent>? Early { get; set; }

    /// <summary>The merchant's numbers of refunds that are booked.</summary>
    internal HashSet<string>? RefundNumbers { get; set; }

    internal long GoodsPaid => Lines.Sum(line => line.Paid);

    internal long GoodsRefunded => Lines.Sum(line => line.RefundedByLine) + RefundedAsAWhole;
}

/// <summary>What the books know of one line.</summary>
internal sealed class LineState(long paid, long freight, Share[] shares)
{
    /// <summary>What was paid for the goods.</summary>
    internal long Paid { get; } = paid;

    /// <summary>The line's part of the freight.</summary>
    internal long Freight { get; } = freight;

    internal Share[] Shares { get; } = shares;

    /// <summary>Refunds that name the line, in all.</summary>
    internal long RefundedByLine { get; set; }

    /// <summary>What refunds have taken of the goods in all, this line's part of refunds of the whole order included.</summary>
    internal long Refunded { get; set; }

    internal long FreightRefunded { get; set; }
}
