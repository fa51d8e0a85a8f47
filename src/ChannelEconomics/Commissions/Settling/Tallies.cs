using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What persons have earned and sold in calendar periods, for caps and for tiers by volume.</summary>
internal sealed class Tallies
{
    private readonly Dictionary<CapUse, Int128> _earned = [];
    private readonly Dictionary<VolumeUse, Int128> _sold = [];

    internal Int128 EarnedIn(CapUse use) => _earned.GetValueOrDefault(use);

    internal Int128 SoldIn(VolumeUse use) => _sold.GetValueOrDefault(use);

    /// <summary>Counts what a share has earned, or has lost again.</summary>
    internal void Earn(Share share, long amount)
    {
        if (share.Detail?.Caps is not { } uses) return;
        foreach (CapUse use in uses)
            CollectionsMarshal.GetValueRefOrAddDefault(_earned, use, out _) += amount;
    }

    /// <summary>Counts what was sold, or was sent back.</summary>
    internal void Sell(Share share, long amount)
    {
        if (share.Detail?.Volume is { } use)
            CollectionsMarshal.GetValueRefOrAddDefault(_sold, use, out _) += amount;
    }

    internal static CapUse[]? UsesOf(CommissionTerms terms, CustomerId person, Currency currency, DateTimeOffset at)
    {
        if (terms.Caps.IsEmpty) return null;
        return
        [
            .. from cap in terms.Caps
               where cap.Scope == CapScope.PersonPeriod && cap.Amount.Currency == currency
               select new CapUse(person, currency, cap.Period, LocalCalendar.PeriodOf(cap.Period, at, cap.Zone)),
        ];
    }
}
