using System.Globalization;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What one party has of one line of one order, and how it came about.</summary>
internal sealed class Share(LineState of, AccountState account, PersonState? person, int level, Pay pay, PayRule? rule, long basis) : PostingReason
{
    internal LineState Of { get; } = of;

    internal AccountState Account { get; } = account;

    internal PersonState? Person { get; } = person;

    internal Pay Pay { get; } = pay;

    /// <summary>The amount to which the rate applied.</summary>
    internal long Base { get; } = basis;

    internal long Original { get; set; }

    /// <summary>What refunds have left.</summary>
    internal long Retained { get; set; }

    /// <summary>What the merchant bears of what refunds took.</summary>
    internal long Absorbed { get; set; }

    /// <summary>The person who earns as a level, counted from 1; 0 for platform and parties.</summary>
    internal int Level { get; } = level;

    /// <summary>Whether the base of refunds includes freight.</summary>
    internal bool OnFreight { get; init; }

    internal bool Released { get; set; }

    internal bool Forfeited { get; set; }

    /// <summary>What is not as simple as a rate of the base, rounded; nothing for most shares.</summary>
    internal ShareDetail? Detail { get; set; }

    internal string Role => Level > 0 ? string.Create(CultureInfo.InvariantCulture, $"level {Level}") : Detail?.Party ?? "platform";

    internal Bucket Bucket => !Account.IsPayee ? Bucket.Settled : Released ? Bucket.Available : Bucket.Pending;

    internal override OrderState? Order => Of.Order;

    internal override int? Line => Of.Index;

    internal override Share? ShareInQuestion => this;

    /// <summary>The exact claim in millionths of a minor unit.</summary>
    private Int128 Claim => Detail?.Claim ?? (Int128)Base * Pay.Rate!.Value.PartsPerMillion;

    internal override string Explain(Posting posting)
    {
        Currency currency = posting.Amount.Currency;
        Money Amount(long units) => Money.FromMinorUnits(units, currency);
        string place = Place(Of.Order!, Of.Index);
        string what = posting.Kind switch
        {
            PostingKind.Release => $"the freeze of what {Role} has of {place} ended on {Of.Order!.AvailableAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}. It had earned {Amount(Original)}: ",
            PostingKind.Forfeit => $"{Account.Account} was disabled while {Amount(Math.Abs(posting.Amount.MinorUnits))} of {place} were pending, which go to the merchant. It had earned {Amount(Original)}: ",
            _ => $"as {Role} of {place}, ",
        };
        string source = rule is null ? "" : $" (rule: {rule})";
        string claim = Pay.Unit is not null ? $"{Pay}" : $"{Pay} of {Amount(Base)}";
        string cut = Detail is { } detail && detail.Quota < detail.Claim ? $", cut to the {Exactly(detail.Quota)} that are left of what came in" : "";
        return $"{posting.Account}, {posting.Amount}: {what}{claim}{source} is {Exactly(Claim)} minor units{cut}, rounded to {Units(Detail?.Rounded ?? Original)}{Detail?.Adjusted}.";
    }

    private static string Exactly(Int128 millionths)
    {
        (Int128 whole, Int128 part) = Int128.DivRem(millionths, Rate.PartsPerOne);
        return part == 0 ? Units(whole) : $"{Units(whole)}.{part.ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
    }
}

/// <summary>How a share that is not simple came about.</summary>
internal sealed class ShareDetail
{
    /// <summary>The name of the party that earned it; nothing for the platform and the levels.</summary>
    internal string? Party { get; init; }

    /// <summary>The exact claim in millionths of a minor unit, before it was cut to what came in.</summary>
    internal required Int128 Claim { get; init; }

    /// <summary>The claim after it was cut to what came in.</summary>
    internal required Int128 Quota { get; init; }

    /// <summary>What rounding made of the quota.</summary>
    internal long Rounded { get; set; }

    /// <summary>What cap, floor or cascade made of that, if one did.</summary>
    internal string? Adjusted { get; set; }

    internal CapUse[]? Caps { get; set; }

    internal VolumeUse? Volume { get; init; }
}

/// <summary>Room that a share takes of a cap by period.</summary>
internal readonly record struct CapUse(CustomerId Person, Currency Currency, BookPeriod Period, DateOnly Start);

/// <summary>The volume to which a share's base counts.</summary>
internal readonly record struct VolumeUse(CustomerId Person, int Level, Currency Currency, BookPeriod Period, DateOnly Start);
