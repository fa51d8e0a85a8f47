using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>What a person or party has in one currency.</summary>
/// <param name="Account">The account.</param>
/// <param name="Pending">Earned and frozen.</param>
/// <param name="Available">Earned and free; negative when a debt is carried.</param>
/// <param name="PaidOut">Paid out so far.</param>
[TypeFormatterSource]
public sealed record Balance(Account Account, Money Pending, Money Available, Money PaidOut)
{
    /// <summary>For example <c>person B: ¥0.00 pending, ¥5.00 available, ¥10.00 paid out</c>.</summary>
    public override string ToString() => $"{Account}: {Pending} pending, {Available} available, {PaidOut} paid out";
}
