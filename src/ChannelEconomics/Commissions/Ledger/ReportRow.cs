using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>One row of a report: what was earned and lost again.</summary>
/// <param name="Key">The account, level, category or month.</param>
/// <param name="Earned">What sales, slot fees and top-ups brought.</param>
/// <param name="Lost">What refunds, forfeits and absorbed losses took; negative, unless something was given again.</param>
/// <param name="Net">Both together.</param>
[TypeFormatterSource]
public sealed record ReportRow(string Key, Money Earned, Money Lost, Money Net)
{
    /// <summary>For example <c>level 1: ¥100.00 earned, -¥5.00 lost, ¥95.00 net</c>.</summary>
    public override string ToString() => $"{Key}: {Earned} earned, {Lost} lost, {Net} net";
}
