using System.Globalization;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What a posting is part of, and how to tell it in words and numbers.</summary>
internal abstract class PostingReason
{
    internal virtual OrderState? Order => null;

    internal virtual int? Line => null;

    /// <summary>The share that was earned, lost or released, if it is about one.</summary>
    internal virtual Share? ShareInQuestion => null;

    internal string? Category => Line is { } line ? Order!.Paid!.Lines[line].Category : null;

    internal abstract string Explain(Posting posting);

    private protected static string Units(Int128 units) => units.ToString(CultureInfo.InvariantCulture);

    private protected static string Place(OrderState order, int? line) => line is { } one && order.Paid!.Lines.Length > 1
        ? string.Create(CultureInfo.InvariantCulture, $"line {one} of order {order.Id}")
        : $"order {order.Id}";
}

/// <summary>A posting that a sentence explains.</summary>
internal sealed class StatedReason(string sentence, OrderState? order = null, int? line = null) : PostingReason
{
    internal override OrderState? Order => order;

    internal override int? Line => line;

    internal override string Explain(Posting posting) => $"{posting.Account}, {posting.Amount}: {sentence}";
}

/// <summary>A share that was restated because of refunds.</summary>
internal sealed class RefundReason(OrderState order, int line, Share? share, long basis, long refunded, long before, long after) : PostingReason
{
    internal override OrderState? Order => order;

    internal override int? Line => line;

    internal override Share? ShareInQuestion => share;

    internal override string Explain(Posting posting)
    {
        string back = $"{Money.FromMinorUnits(refunded, posting.Amount.Currency)} of {Money.FromMinorUnits(basis, posting.Amount.Currency)} of {Place(order, line)} are refunded in all";
        if (share is null)
            return $"{posting.Account}, {posting.Amount}: {back}; what the others do not give back is the {posting.Account}'s.";
        string kept = $"⌊{Units(share.Original)} × ({Units(basis)} − {Units(refunded)}) / {Units(basis)}⌋ = {Units(after)}";
        string bears = posting.Kind == PostingKind.Absorb ? $" {share.Account.Account} has too little available, so the merchant bears {posting.Amount}." : "";
        return $"{posting.Account}, {posting.Amount}: {back}. As {share.Role}, {share.Account.Account} keeps {kept} of {Units(share.Original)} minor units and had {Units(before)}.{bears}";
    }
}
