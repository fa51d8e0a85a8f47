using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>One row of a trial balance: what was posted to one account in one state and currency.</summary>
/// <param name="Account">The account.</param>
/// <param name="Bucket">The state.</param>
/// <param name="Gains">The sum of positive postings.</param>
/// <param name="Losses">The sum of negative postings.</param>
/// <param name="Balance">Both together.</param>
[TypeFormatterSource]
public sealed record TrialBalanceRow(Account Account, Bucket Bucket, Money Gains, Money Losses, Money Balance)
{
    /// <summary>For example <c>person B Available: ¥10.00 and -¥10.00 make ¥0.00</c>.</summary>
    public override string ToString() => $"{Account}, {Bucket.InWords()}: {Gains} and {Losses} make {Balance}";
}
