using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>A posting as the books store it.</summary>
internal readonly record struct PostingRow(
    CommissionEvent Cause, AccountState Account, Currency Currency, long Amount, PostingReason Reason, Bucket Bucket, PostingKind Kind)
{
    internal Posting At(int number) => new(number, this);
}
