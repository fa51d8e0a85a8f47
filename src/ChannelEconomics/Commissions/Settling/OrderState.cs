using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
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

    /// <summary>When the freeze ends; only of an order that was received.</summary>
    internal DateTimeOffset AvailableAt { get; set; }

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

/// <summary>What the books know of one line; to the merchant and the buyers, the reason of a posting.</summary>
internal sealed class LineState(OrderState order, int index, long paid, long freight) : PostingReason
{
    internal override OrderState Order => order;

    internal override int? Line => index;

    internal int Index => index;

    /// <summary>What was paid for the goods.</summary>
    internal long Paid { get; } = paid;

    /// <summary>The line's part of the freight.</summary>
    internal long Freight { get; } = freight;

    internal Share[] Shares { get; set; } = [];

    /// <summary>Refunds that name the line, in all.</summary>
    internal long RefundedByLine { get; set; }

    /// <summary>What refunds have taken of the goods in all, this line's part of refunds of the whole order included.</summary>
    internal long Refunded { get; set; }

    internal long FreightRefunded { get; set; }

    internal override string Explain(Posting posting)
    {
        Money total = Money.FromMinorUnits(Paid + Freight, posting.Amount.Currency);
        Money shared = Money.FromMinorUnits(Shares.Sum(share => share.Original), posting.Amount.Currency);
        return posting.Account.Kind == AccountKind.Merchant
            ? $"merchant, {posting.Amount}: of {total} paid for {Place(order, index)}, {shared} go to others and the rest to the merchant."
            : $"{posting.Account}, {posting.Amount}: the other side of {total} paid for {Place(order, index)}.";
    }
}
