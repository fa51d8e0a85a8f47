using System.Globalization;
using System.Text;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions;

/// <summary>What plans, postings and findings say in tables and sentences, in words instead of the names of members.</summary>
public static class CommissionWords
{
    /// <summary>Why money moves: <c>sale</c>, <c>refund</c>, <c>release</c>, ….</summary>
    public static string InWords(this PostingKind kind) => kind switch
    {
        PostingKind.Accrue => "sale",
        PostingKind.Reverse => "refund",
        PostingKind.Forfeit => "forfeited",
        PostingKind.Absorb => "loss borne for another",
        PostingKind.FreightRefund => "refund of freight",
        PostingKind.TopUp => "guaranteed minimum",
        _ => Spoken(kind),
    };

    /// <summary>The state of money: <c>settled</c>, <c>pending</c>, <c>available</c> or <c>paid out</c>.</summary>
    public static string InWords(this Bucket bucket) => Spoken(bucket);

    /// <summary>To what rates apply: <c>what was paid</c>, <c>the list price</c>, ….</summary>
    public static string InWords(this CommissionBase basis) => basis switch
    {
        CommissionBase.Paid => "what was paid",
        CommissionBase.List => "the list price",
        CommissionBase.NetOfFees => "what was paid, less fees",
        CommissionBase.Margin => "what was paid, less cost",
        _ => Spoken(basis),
    };

    /// <summary>To what a platform's fee applies: <c>goods</c>, or <c>goods and freight</c>.</summary>
    public static string InWords(this PlatformBase basis) => basis == PlatformBase.Gross ? "goods and freight" : "goods";

    /// <summary>What happens to a refund beyond the balance: <c>carried as a debt</c>, or <c>borne by the merchant</c>.</summary>
    public static string InWords(this NegativeBalance policy) => policy == NegativeBalance.Absorb ? "borne by the merchant" : "carried as a debt";

    /// <summary>What happens when buyer and referrer are one: <c>nobody earns</c>, ….</summary>
    public static string InWords(this SelfPurchase policy) => policy switch
    {
        SelfPurchase.AsLevelOne => "the buyer earns as level 1",
        SelfPurchase.SkipToParent => "the buyer is skipped, the parent moves up",
        _ => "nobody earns",
    };

    /// <summary>What happens where a person of the upline is inactive: <c>the level stays empty</c>, ….</summary>
    public static string InWords(this InactiveUpline policy) => policy switch
    {
        InactiveUpline.Compress => "everybody above moves up",
        InactiveUpline.Stop => "nobody from there on earns",
        _ => "the level stays empty",
    };

    /// <summary>What happens to a disabled person's pending money: <c>stays hers</c>, or <c>goes to the merchant</c>.</summary>
    public static string InWords(this DisablePolicy policy) => policy == DisablePolicy.Forfeit ? "goes to the merchant" : "is released in its time";

    /// <summary>Who gets spare units: <c>the largest remainders</c>, ….</summary>
    public static string InWords(this SplitRounding rounding) => rounding switch
    {
        SplitRounding.LargestRemainder => "to the largest remainders",
        SplitRounding.FirstRemainder => "to the first parties with a remainder",
        SplitRounding.Floor => "to the merchant, everybody else is rounded down",
        SplitRounding.HalfUp => "to nobody: each is rounded for itself, halves up",
        SplitRounding.HalfEven => "to nobody: each is rounded for itself, halves to even",
        _ => Spoken(rounding),
    };

    /// <summary>The words of any member's name: <c>insufficient available</c> for <c>InsufficientAvailable</c>.</summary>
    public static string Spoken<T>(T value)
        where T : struct, Enum
    {
        StringBuilder words = new();
        foreach (char letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }

    /// <summary><c>1 day</c>, <c>7 days</c>.</summary>
    internal static string Days(double days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1.0 ? "day" : "days")}");
}
