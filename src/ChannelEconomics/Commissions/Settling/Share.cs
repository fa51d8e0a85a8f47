using System.Globalization;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What one party has of one line of one order, and how it came about.</summary>
internal sealed class Share : PostingReason
{
    internal required OrderState Of { get; init; }

    internal required int OfLine { get; init; }

    internal required Account Account { get; init; }

    /// <summary>The person who earns as a level, counted from 1; 0 for platform and parties.</summary>
    internal int Level { get; init; }

    internal CustomerId? Person { get; init; }

    internal required string Role { get; init; }

    internal required Pay Pay { get; init; }

    internal PayRule? Rule { get; init; }

    /// <summary>The amount to which the rate applied.</summary>
    internal required long Base { get; init; }

    /// <summary>The exact claim in millionths of a minor unit, before it was cut to what came in.</summary>
    internal required Int128 Claim { get; init; }

    /// <summary>The claim after it was cut to what came in.</summary>
    internal required Int128 Quota { get; init; }

    /// <summary>Whether the base of refunds includes freight.</summary>
    internal required bool OnFreight { get; init; }

    /// <summary>What rounding made of the quota.</summary>
    internal long Rounded { get; set; }

    /// <summary>What cap, floor or cascade made of that, if one did.</summary>
    internal string? Adjusted { get; set; }

    internal long Original { get; set; }

    /// <summary>What refunds have left.</summary>
    internal long Retained { get; set; }

    internal bool Released { get; set; }

    internal bool Forfeited { get; set; }

    /// <summary>What the merchant bears of what refunds took.</summary>
    internal long Absorbed { get; set; }

    internal CapUse[]? Caps { get; set; }

    internal VolumeUse? Volume { get; init; }

    /// <summary>The party of the plan that earned it, if one did.</summary>
    internal PlanParty? Party { get; init; }

    internal override OrderState? Order => Of;

    internal override int? Line => OfLine;

    internal Bucket Bucket => !Account.IsPayee ? Bucket.Settled : Released ? Bucket.Available : Bucket.Pending;

    internal override string Explain(Posting posting)
    {
        Currency currency = posting.Amount.Currency;
        string what = posting.Kind switch
        {
            PostingKind.Release => $"the freeze of what {Role} has of {Place(Of, OfLine)} ended on {Of.AvailableAt!.Value.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}. It had earned {Money.FromMinorUnits(Original, currency)}: ",
            PostingKind.Forfeit => $"{Account} was disabled while {Money.FromMinorUnits(Math.Abs(posting.Amount.MinorUnits), currency)} of {Place(Of, OfLine)} were pending, which go to the merchant. It had earned them: ",
            _ => $"as {Role} of {Place(Of, OfLine)}, ",
        };
        string source = Rule is null ? "" : $" (rule: {Rule})";
        string claim = Pay.Unit is not null ? $"{Pay}" : $"{Pay} of {Money.FromMinorUnits(Base, currency)}";
        string cut = Quota < Claim ? $", cut to the {Exactly(Quota)} that are left of what came in" : "";
        string rounded = $", rounded to {Units(Rounded)}";
        return $"{posting.Account}, {posting.Amount}: {what}{claim}{source} is {Exactly(Claim)} minor units{cut}{rounded}{Adjusted}.";
    }

    private static string Exactly(Int128 millionths)
    {
        (Int128 whole, Int128 part) = Int128.DivRem(millionths, Rate.PartsPerOne);
        return part == 0 ? Units(whole) : $"{Units(whole)}.{part.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }
}

/// <summary>Room that a share takes of a cap by period.</summary>
internal readonly record struct CapUse(CustomerId Person, Currency Currency, BookPeriod Period, DateOnly Start);

/// <summary>The volume to which a share's base counts.</summary>
internal readonly record struct VolumeUse(CustomerId Person, int Level, Currency Currency, BookPeriod Period, DateOnly Start);
