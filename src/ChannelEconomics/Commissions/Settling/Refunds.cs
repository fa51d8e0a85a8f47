using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Restates the shares of an order after refunds.</summary>
/// <remarks>
/// Of a share s of a line of which B was paid, ⌊s (B − R) / B⌋ stays when R is refunded in all; the merchant has the rest. So only R matters, not the number
/// of refunds or their order, and nothing stays of a full refund.
/// </remarks>
internal sealed class Refunds(Journal journal, Tallies tallies)
{
    /// <summary>What stands against a refund, or nothing; the refund may be negative to undo one.</summary>
    internal static (RejectionReason Reason, string Message)? Objection(OrderState order, OrderRefunded refund)
    {
        Currency currency = order.Paid!.Currency;
        if (refund.Amount.Currency != currency)
            return (RejectionReason.CurrencyMismatch, $"{refund.Amount} cannot go back of order {order.Id} in {currency}.");
        if (refund.Amount.Sign <= 0)
            return (RejectionReason.AmountNotPositive, $"A refund of {refund.Amount} gives nothing back.");
        if (refund.Line is { } line && (uint)line >= (uint)order.Lines.Length)
            return (RejectionReason.UnknownLine, $"Order {order.Id} has {order.Lines.Length} lines, counted from 0; there is no line {line}.");
        Int128 left = LeftOf(order, refund);
        return refund.Amount.MinorUnits > left
            ? (RejectionReason.RefundExceedsPaid, $"{refund.Amount} cannot go back: {Money.FromSum(left, currency)} are left of what was paid for it.")
            : null;
    }

    /// <summary>Books a refund, or undoes one.</summary>
    internal void Book(OrderState order, CommissionEvent cause, OrderRefunded refund, int sign)
    {
        long amount = sign * refund.Amount.MinorUnits;
        if (refund.Component == RefundComponent.Freight)
            order.FreightRefunded += amount;
        else if (refund.Line is { } line)
            order.Lines[line].RefundedByLine += amount;
        else
            order.RefundedAsAWhole += amount;
        Restate(order, cause, refund.Component == RefundComponent.Freight ? amount : 0);
    }

    /// <summary>Undoes everything that is left of a payment.</summary>
    internal void BookAll(OrderState order, CommissionEvent cause)
    {
        foreach (LineState line in order.Lines)
            line.RefundedByLine = line.Paid;
        (order.RefundedAsAWhole, order.ChargedBack) = (0, true);
        long freight = Math.Max(0, (order.Paid!.Freight?.MinorUnits ?? 0) - order.FreightRefunded);
        order.FreightRefunded += freight;
        Restate(order, cause, freight);
    }

    /// <summary>What refunds of a kind may still take.</summary>
    /// <remarks>Refunds of the whole order take from what the lines have left, so a line's refund must leave room for them.</remarks>
    private static Int128 LeftOf(OrderState order, OrderRefunded refund)
    {
        if (refund.Component == RefundComponent.Freight)
            return order.Paid!.Freight is { } freight ? freight.MinorUnits - order.FreightRefunded : long.MaxValue - order.FreightRefunded;
        Int128 ofOrder = (Int128)order.GoodsPaid - order.GoodsRefunded;
        return refund.Line is { } line ? Int128.Min(ofOrder, order.Lines[line].Paid - order.Lines[line].RefundedByLine) : ofOrder;
    }

    private void Restate(OrderState order, CommissionEvent cause, long freightChange)
    {
        Currency currency = order.Paid!.Currency;
        long[] goods = Apportioned(order.RefundedAsAWhole, order.Lines, line => line.Paid - line.RefundedByLine);
        bool stated = order.Paid.Freight is { Sign: > 0 };
        long[] freight = stated ? Apportioned(order.FreightRefunded, order.Lines, line => line.Freight) : new long[order.Lines.Length];
        long merchantOfFreight = -freightChange;
        for (int i = 0; i < order.Lines.Length; i++)
        {
            LineState line = order.Lines[i];
            long refunded = line.RefundedByLine + goods[i];
            long change = refunded - line.Refunded;
            if (change == 0 && freight[i] == line.FreightRefunded) continue;
            (line.Refunded, line.FreightRefunded) = (refunded, freight[i]);
            RestLine(order, i, change, cause, currency, ref merchantOfFreight);
        }
        if (freightChange == 0) return;
        StatedReason reason = new($"freight of order {order.Id} is refunded, which the merchant had.", order);
        journal.Add(cause, journal.Buyers, Bucket.Settled, PostingKind.FreightRefund, freightChange, currency, reason);
        journal.Add(cause, journal.Merchant, Bucket.Settled, PostingKind.FreightRefund, merchantOfFreight, currency, reason);
    }

    private void RestLine(OrderState order, int index, long change, CommissionEvent cause, Currency currency, ref long merchantOfFreight)
    {
        LineState line = order.Lines[index];
        RefundReason whole = new(order, index, null, line.Paid, line.Refunded, 0, 0);
        journal.Add(cause, journal.Buyers, Bucket.Settled, PostingKind.Reverse, change, currency, whole);
        long given = 0; // by the others, less what the merchant bears for them
        List<(Share Share, long Amount, RefundReason Reason)>? absorbed = null;
        foreach (Share share in line.Shares)
        {
            long basis = share.OnFreight ? line.Paid + line.Freight : line.Paid;
            long back = share.OnFreight ? line.Refunded + line.FreightRefunded : line.Refunded;
            long after = basis == 0 ? share.Retained : (long)((Int128)share.Original * (basis - back) / basis);
            long delta = after - share.Retained;
            if (delta == 0) continue;
            RefundReason reason = new(order, index, share, basis, back, share.Retained, after);
            share.Retained = after;
            tallies.Earn(share, delta);
            if (share.Forfeited) continue; // the merchant has it, and loses it as the rest of the line
            long bears = Bears(order, share, delta, currency);
            given += delta;
            journal.Add(cause, share.Account, share.Bucket, PostingKind.Reverse, delta - bears, currency, reason);
            if (bears != 0) (absorbed ??= []).Add((share, bears, reason));
        }
        RestateVolume(line, change);
        if (change == 0)
            merchantOfFreight -= given;
        else
            journal.Add(cause, journal.Merchant, Bucket.Settled, PostingKind.Reverse, -change - given, currency, whole);
        foreach ((Share share, long amount, RefundReason reason) in absorbed ?? [])
            journal.Add(cause, journal.Merchant, Bucket.Settled, PostingKind.Absorb, amount, currency, reason);
    }

    /// <summary>The part of a change that the merchant bears instead of the share's owner.</summary>
    private static long Bears(OrderState order, Share share, long delta, Currency currency)
    {
        if (delta > 0)
        {
            long returned = Math.Min(delta, share.Absorbed); // what was borne for this share comes back first
            share.Absorbed -= returned;
            return returned;
        }
        if (!share.Released || !share.Account.IsPayee || order.Plan!.Terms.NegativeBalance == NegativeBalance.CarryDebt) return 0;
        Int128 available = Int128.Max(0, share.Account.BalanceOf(Bucket.Available, currency));
        long bears = (long)Int128.Max(0, -(Int128)delta - available);
        share.Absorbed += bears;
        return -bears;
    }

    private void RestateVolume(LineState line, long change)
    {
        if (line.Paid == 0) return;
        foreach (Share share in line.Shares)
        {
            if (share.Detail?.Volume is null) continue;
            long after = VolumeAfter(share.Base, line.Paid, line.Refunded);
            tallies.Sell(share, after - VolumeAfter(share.Base, line.Paid, line.Refunded - change));
        }
    }

    private static long VolumeAfter(long basis, long paid, long refunded) => (long)((Int128)basis * (paid - refunded) / paid);

    private static long[] Apportioned(long amount, LineState[] lines, Func<LineState, long> capacity)
    {
        long[] parts = new long[lines.Length];
        if (amount != 0)
            Values.Kernels.LargestRemainder.Allocate(amount, [.. lines.Select(capacity)], parts);
        return parts;
    }
}
