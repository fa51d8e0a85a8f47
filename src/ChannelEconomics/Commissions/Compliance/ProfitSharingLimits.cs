using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Compliance;

/// <summary>How much of an order's money a payment platform lets a merchant share with others, how often, with how many, and until when.</summary>
[TypeFormatterSource]
public sealed record ProfitSharingLimits
{
    private ProfitSharingLimits(int maxReceivers, int maxRequests, int windowDays, Rate maxRatio) =>
        (MaxReceivers, MaxRequests, WindowDays, MaxRatio) = (maxReceivers, maxRequests, windowDays, maxRatio);

    /// <summary>WeChat Pay's defaults as of September 2025: 50 receivers a request, 50 requests an order, 180 days, 30%.</summary>
    public static ProfitSharingLimits WeChatPay { get; } = new(50, 50, 180, Rate.FromPercent(30));

    /// <summary>WeChat's B2b payments as their undated page states them: 45 receivers, each once an order, 180 days, 29%.</summary>
    public static ProfitSharingLimits WeChatB2b { get; } = new(45, 45, 180, Rate.FromPercent(29));

    /// <summary>The most receivers in one request.</summary>
    public int MaxReceivers { get; }

    /// <summary>The most requests for one order.</summary>
    public int MaxRequests { get; }

    /// <summary>How many days of 24 hours after the payment money can be shared; the last instant counts.</summary>
    public int WindowDays { get; }

    /// <summary>The largest part of the order that others may get in all.</summary>
    public Rate MaxRatio { get; }

    /// <summary>Limits of a merchant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    public static ProfitSharingLimits Of(int maxReceivers, int maxRequests, int windowDays, Rate maxRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxReceivers);
        ArgumentOutOfRangeException.ThrowIfNegative(maxRequests);
        ArgumentOutOfRangeException.ThrowIfNegative(windowDays);
        ArgumentOutOfRangeException.ThrowIfNegative(maxRatio.PartsPerMillion, nameof(maxRatio));
        return new(maxReceivers, maxRequests, windowDays, maxRatio);
    }

    /// <summary>What stands against a request.</summary>
    /// <param name="paid">What was paid for the order.</param>
    /// <param name="paidAt">When.</param>
    /// <param name="at">When the money is to be shared.</param>
    /// <param name="shares">What each receiver is to get.</param>
    /// <param name="sharedBefore">What others got of the order before; nothing for none.</param>
    /// <param name="requestsBefore">How many requests there were before.</param>
    public ProfitSharingFault Check(
        Money paid, DateTimeOffset paidAt, DateTimeOffset at, ImmutableArray<Money> shares, Money? sharedBefore = null, int requestsBefore = 0)
    {
        if (shares.Length > MaxReceivers) return ProfitSharingFault.TooManyReceivers;
        if (requestsBefore >= MaxRequests) return ProfitSharingFault.TooManyRequests;
        if (at - paidAt > TimeSpan.FromDays(WindowDays)) return ProfitSharingFault.WindowClosed;
        Int128 shared = (sharedBefore ?? Money.Zero(paid.Currency)).MinorUnits;
        foreach (Money share in shares)
            shared += share.Currency == paid.Currency ? share.MinorUnits : throw new CurrencyMismatchException($"{share} cannot be shared out of {paid}.");
        return shared * Rate.PartsPerOne > (Int128)paid.MinorUnits * MaxRatio.PartsPerMillion ? ProfitSharingFault.OverRatio : ProfitSharingFault.None;
    }

    /// <summary>For example <c>50 receivers, 50 requests, 180 days, 30%</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{MaxReceivers} receivers, {MaxRequests} requests, {WindowDays} days, {MaxRatio}");
}
