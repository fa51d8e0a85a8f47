using System.Globalization;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Tells what a posting is part of, and how it came about in words and numbers: on demand, from the rows.</summary>
internal static class Explanations
{
    private static readonly string[] Levels = [.. Enumerable.Range(0, 8).Select(Level)];

    /// <summary>The line of which a reason speaks, if it speaks of one.</summary>
    internal static int? LineOf(this Books books, ReasonId reason) => reason.Kind switch
    {
        ReasonKind.Line => reason.Row,
        ReasonKind.Share => books.Shares[reason.Row].Line,
        ReasonKind.Restatement => books.Restatements[reason.Row].Line,
        _ => null,
    };

    /// <summary>The order of which a reason speaks, if it speaks of one.</summary>
    internal static int? OrderOf(this Books books, ReasonId reason) =>
        books.LineOf(reason) is { } line ? books.Lines[line].Order
        : books.Sentences[reason.Row].Order is >= 0 and var order ? order : null;

    /// <summary>The share that was earned, lost or released, if it is about one.</summary>
    internal static int? ShareOf(this Books books, ReasonId reason) => reason.Kind switch
    {
        ReasonKind.Share => reason.Row,
        ReasonKind.Restatement when books.Restatements[reason.Row].Share is >= 0 and var share => share,
        _ => null,
    };

    internal static string RoleOf(this Books books, in ShareRow share) =>
        share.Level > 0 ? share.Level < Levels.Length ? Levels[share.Level] : Level(share.Level) : books.DetailOf(share)?.Party ?? "platform";

    internal static string Explain(this Books books, Posting posting)
    {
        string sentence = posting.Reason.Kind switch
        {
            ReasonKind.Line => OfLine(books, posting),
            ReasonKind.Share => OfShare(books, posting),
            ReasonKind.Restatement => OfRestatement(books, posting),
            _ => books.Sentences[posting.Reason.Row].Text,
        };
        return $"{posting.Account}, {posting.Amount}: {sentence}";
    }

    private static string OfLine(Books books, Posting posting)
    {
        ref readonly LineRow line = ref books.Lines[posting.Reason.Row];
        Money total = Money.FromMinorUnits(line.Paid + line.Freight, posting.Amount.Currency);
        string place = Place(books, posting.Reason.Row);
        if (posting.Account.Kind != AccountKind.Merchant)
            return $"the other side of {total} paid for {place}.";
        long shared = 0;
        for (int share = line.FirstShare; share < line.FirstShare + line.Shares; share++)
            shared += books.Shares[share].Original;
        return $"of {total} paid for {place}, {Money.FromMinorUnits(shared, posting.Amount.Currency)} go to others and the rest to the merchant.";
    }

    private static string OfShare(Books books, Posting posting)
    {
        ref readonly ShareRow share = ref books.Shares[posting.Reason.Row];
        Currency currency = posting.Amount.Currency;
        Money Amount(long units) => Money.FromMinorUnits(units, currency);
        string place = Place(books, share.Line), role = books.RoleOf(share);
        ShareDetail? detail = books.DetailOf(share);
        PayTerm term = books.TermOf(share);
        Pay pay = term.Pay!;
        string what = posting.Kind switch
        {
            PostingKind.Release => $"the freeze of what {role} has of {place} ended on {FreeAt(books, share)}. It had earned {Amount(share.Original)}: ",
            PostingKind.Forfeit => $"{books.Accounts[share.Account].Account} was disabled while {Amount(Math.Abs(posting.Amount.MinorUnits))} of {place} were pending, which go to the merchant. It had earned {Amount(share.Original)}: ",
            _ => $"as {role} of {place}, ",
        };
        string source = term.Rule is null ? "" : $" (rule: {term.Rule})";
        string base_ = pay.Unit is not null ? $"{pay}" : $"{pay} of {Amount(share.Base)}";
        string cut = detail is not null && detail.Quota < detail.Claim ? $", cut to the {Exactly(detail.Quota)} that are left of what came in" : "";
        Int128 claim = detail?.Claim ?? (Int128)share.Base * pay.Rate!.Value.PartsPerMillion;
        string adjusted = string.Concat(detail?.Adjustments?.Select(one => one.InWords) ?? []);
        return $"{what}{base_}{source} is {Exactly(claim)} minor units{cut}, rounded to {Units(detail?.Rounded ?? share.Original)}{adjusted}.";
    }

    private static string OfRestatement(Books books, Posting posting)
    {
        RestatementRow row = books.Restatements[posting.Reason.Row];
        Currency currency = posting.Amount.Currency;
        string back = $"{Money.FromMinorUnits(row.Refunded, currency)} of {Money.FromMinorUnits(row.Base, currency)} of {Place(books, row.Line)} are refunded in all";
        if (row.Share == ShareRow.None)
            return $"{back}; what the others do not give back is the {posting.Account}'s.";
        ref readonly ShareRow share = ref books.Shares[row.Share];
        Account owner = books.Accounts[share.Account].Account;
        string kept = $"⌊{Units(share.Original)} × ({Units(row.Base)} − {Units(row.Refunded)}) / {Units(row.Base)}⌋ = {Units(row.After)}";
        string bears = posting.Kind == PostingKind.Absorb ? $" {owner} has too little available, so the merchant bears {posting.Amount}." : "";
        return $"{back}. As {books.RoleOf(share)}, {owner} keeps {kept} of {Units(share.Original)} minor units and had {Units(row.Before)}.{bears}";
    }

    private static string FreeAt(Books books, in ShareRow share) =>
        new DateTime(books.Orders[books.Lines[share.Line].Order].AvailableAt, DateTimeKind.Utc).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Place(Books books, int line)
    {
        ref readonly LineRow row = ref books.Lines[line];
        OrderId order = books.PaidOf(row.Order).Order;
        return books.Orders[row.Order].Lines > 1
            ? string.Create(CultureInfo.InvariantCulture, $"line {row.Index} of order {order}")
            : $"order {order}";
    }

    private static string Exactly(Int128 millionths)
    {
        (Int128 whole, Int128 part) = Int128.DivRem(millionths, Rate.PartsPerOne);
        return part == 0 ? Units(whole) : $"{Units(whole)}.{part.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }

    private static string Units(Int128 units) => units.ToString(CultureInfo.InvariantCulture);

    private static string Level(int level) => string.Create(CultureInfo.InvariantCulture, $"level {level}");
}
