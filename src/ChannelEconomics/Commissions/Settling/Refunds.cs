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
internal sealed class Refunds(Books books, Tallies tallies)
{
    private readonly Dictionary<int, long> _absorbed = []; // what the merchant bears of what refunds took of a share
    private readonly List<(long Amount, ReasonId Reason)> _toAbsorb = [];
    private long[] _goods = new long[1], _freight = new long[1], _weights = new long[1];

    /// <summary>What stands against a refund, or nothing.</summary>
    internal (RejectionReason Reason, string Message)? Objection(in OrderRow order, OrderRefunded refund)
    {
        Currency currency = books.Currencies[order.Currency];
        if (refund.Amount.Currency != currency)
            return (RejectionReason.CurrencyMismatch, $"{refund.Amount} cannot go back of order {refund.Order} in {currency}.");
        if (refund.Amount.Sign <= 0)
            return (RejectionReason.AmountNotPositive, $"A refund of {refund.Amount} gives nothing back.");
        if (refund.Line is { } line && (uint)line >= (uint)order.Lines)
            return (RejectionReason.UnknownLine, $"Order {refund.Order} has {order.Lines} lines, counted from 0; there is no line {line}.");
        Int128 left = LeftOf(order, refund);
        return refund.Amount.MinorUnits > left
            ? (RejectionReason.RefundExceedsPaid, $"{refund.Amount} cannot go back: {Money.FromSum(left, currency)} are left of what was paid for it.")
            : null;
    }

    /// <summary>Books a refund, or undoes one.</summary>
    internal void Book(ref OrderRow order, int cause, OrderRefunded refund, int sign)
    {
        long amount = sign * refund.Amount.MinorUnits;
        if (refund.Component == RefundComponent.Freight)
            order.FreightRefunded += amount;
        else if (refund.Line is { } line)
            books.Lines[order.FirstLine + line].RefundedByLine += amount;
        else
            order.RefundedAsAWhole += amount;
        Restate(order, cause, refund.Component == RefundComponent.Freight ? amount : 0);
    }

    /// <summary>Undoes everything that is left of a payment.</summary>
    internal void BookAll(ref OrderRow order, int cause)
    {
        for (int i = 0; i < order.Lines; i++)
        {
            ref LineRow line = ref books.Lines[order.FirstLine + i];
            line.RefundedByLine = line.Paid;
        }
        (order.RefundedAsAWhole, order.ChargedBack) = (0, true);
        long freight = Math.Max(0, (PaidOf(order).Freight?.MinorUnits ?? 0) - order.FreightRefunded);
        order.FreightRefunded += freight;
        Restate(order, cause, freight);
    }

    private OrderPaid PaidOf(in OrderRow order) => (OrderPaid)books.Events[order.Paid]!;

    /// <summary>What refunds of a kind may still take.</summary>
    /// <remarks>Refunds of the whole order take from what the lines have left, so a line's refund must leave room for them.</remarks>
    private Int128 LeftOf(in OrderRow order, OrderRefunded refund)
    {
        if (refund.Component == RefundComponent.Freight)
            return PaidOf(order).Freight is { } freight ? freight.MinorUnits - order.FreightRefunded : long.MaxValue - order.FreightRefunded;
        Int128 ofOrder = -(Int128)order.RefundedAsAWhole;
        for (int i = 0; i < order.Lines; i++)
        {
            ref readonly LineRow line = ref books.Lines[order.FirstLine + i];
            ofOrder += line.Paid - line.RefundedByLine;
        }
        if (refund.Line is not { } named) return ofOrder;
        ref readonly LineRow one = ref books.Lines[order.FirstLine + named];
        return Int128.Min(ofOrder, one.Paid - one.RefundedByLine);
    }

    private void Restate(in OrderRow order, int cause, long freightChange)
    {
        Apportion(order.RefundedAsAWhole, order, ref _goods, static (in line) => line.Paid - line.RefundedByLine);
        bool stated = PaidOf(order).Freight is { Sign: > 0 };
        Apportion(stated ? order.FreightRefunded : 0, order, ref _freight, static (in line) => line.Freight);
        long merchantOfFreight = -freightChange;
        for (int i = 0; i < order.Lines; i++)
        {
            ref LineRow line = ref books.Lines[order.FirstLine + i];
            long refunded = line.RefundedByLine + _goods[i];
            long change = refunded - line.Refunded;
            if (change == 0 && _freight[i] == line.FreightRefunded) continue;
            (line.Refunded, line.FreightRefunded) = (refunded, _freight[i]);
            RestLine(order, order.FirstLine + i, change, cause, ref merchantOfFreight);
        }
        if (freightChange == 0) return;
        ReasonId reason = books.Sentence($"freight of order {PaidOf(order).Order} is refunded, which the merchant had.", books.Lines[order.FirstLine].Order);
        books.Add(cause, books.Buyers, Bucket.Settled, PostingKind.FreightRefund, freightChange, order.Currency, reason);
        books.Add(cause, books.Merchant, Bucket.Settled, PostingKind.FreightRefund, merchantOfFreight, order.Currency, reason);
    }

    private void RestLine(in OrderRow order, int number, long change, int cause, ref long merchantOfFreight)
    {
        ref readonly LineRow line = ref books.Lines[number];
        ReasonId whole = ReasonId.OfRestatement(books.Restatements.Add(new(number, ShareRow.None, line.Paid, line.Refunded, 0, 0)));
        books.Add(cause, books.Buyers, Bucket.Settled, PostingKind.Reverse, change, order.Currency, whole);
        long given = 0; // by the others, less what the merchant bears for them
        _toAbsorb.Clear();
        for (int place = line.FirstShare; place < line.FirstShare + line.Shares; place++)
        {
            ref ShareRow share = ref books.Shares[place];
            long basis = share.Is(ShareMarks.OnFreight) ? line.Paid + line.Freight : line.Paid;
            long back = share.Is(ShareMarks.OnFreight) ? line.Refunded + line.FreightRefunded : line.Refunded;
            long after = basis == 0 ? share.Retained : (long)((Int128)share.Original * (basis - back) / basis);
            long delta = after - share.Retained;
            if (delta == 0) continue;
            ReasonId reason = ReasonId.OfRestatement(books.Restatements.Add(new(number, place, basis, back, share.Retained, after)));
            share.Retained = after;
            tallies.Earn(share, delta);
            if (share.Is(ShareMarks.Forfeited)) continue; // the merchant has it, and loses it as the rest of the line
            long bears = Bears(order, place, delta);
            given += delta;
            books.Add(cause, share.Account, share.Bucket, PostingKind.Reverse, delta - bears, order.Currency, reason);
            if (bears != 0) _toAbsorb.Add((bears, reason));
        }
        RestateVolume(line, change);
        if (change == 0)
            merchantOfFreight -= given;
        else
            books.Add(cause, books.Merchant, Bucket.Settled, PostingKind.Reverse, -change - given, order.Currency, whole);
        foreach ((long amount, ReasonId reason) in _toAbsorb)
            books.Add(cause, books.Merchant, Bucket.Settled, PostingKind.Absorb, amount, order.Currency, reason);
    }

    /// <summary>The part of a change that the merchant bears instead of the share's owner.</summary>
    private long Bears(in OrderRow order, int place, long delta)
    {
        if (delta > 0)
        {
            if (!_absorbed.TryGetValue(place, out long absorbed)) return 0;
            long returned = Math.Min(delta, absorbed); // what was borne for this share comes back first
            _absorbed[place] = absorbed - returned;
            return returned;
        }
        ref readonly ShareRow share = ref books.Shares[place];
        if (!share.Is(ShareMarks.Released) || books.Plans[order.Plan].Terms.NegativeBalance == NegativeBalance.CarryDebt) return 0;
        Int128 available = Int128.Max(0, books.Accounts[share.Account].AvailableIn(order.Currency));
        long bears = (long)Int128.Max(0, -(Int128)delta - available);
        if (bears > 0) _absorbed[place] = _absorbed.GetValueOrDefault(place) + bears;
        return -bears;
    }

    private void RestateVolume(in LineRow line, long change)
    {
        if (line.Paid == 0) return;
        for (int place = line.FirstShare; place < line.FirstShare + line.Shares; place++)
        {
            ref readonly ShareRow share = ref books.Shares[place];
            if (books.DetailOf(share)?.Volume is not { } use) continue;
            tallies.Sell(use, VolumeAfter(share.Base, line.Paid, line.Refunded) - VolumeAfter(share.Base, line.Paid, line.Refunded - change));
        }
    }

    private static long VolumeAfter(long basis, long paid, long refunded) => (long)((Int128)basis * (paid - refunded) / paid);

    /// <summary>The lines' parts of an amount by what they have left of it.</summary>
    private void Apportion(long amount, in OrderRow order, ref long[] parts, LineAmount capacity)
    {
        if (parts.Length < order.Lines) parts = new long[order.Lines];
        if (_weights.Length < order.Lines) _weights = new long[order.Lines];
        Span<long> all = parts.AsSpan(0, order.Lines), weights = _weights.AsSpan(0, order.Lines);
        all.Clear();
        if (amount == 0) return;
        if (all.Length == 1)
        {
            all[0] = amount;
            return;
        }
        for (int i = 0; i < weights.Length; i++)
            weights[i] = capacity(books.Lines[order.FirstLine + i]);
        Values.Kernels.LargestRemainder.Allocate(amount, weights, all);
    }

    private delegate long LineAmount(in LineRow line);
}
