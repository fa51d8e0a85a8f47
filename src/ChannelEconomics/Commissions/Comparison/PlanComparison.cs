using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Comparison;

/// <summary>Two plans on the same events: who gains, who loses.</summary>
/// <remarks>What buyers pay is the same under both, so the differences of one currency add up to zero: what one gains another loses. Events are handed in as they are; people do not change their behaviour here.</remarks>
[TypeFormatterSource]
public sealed class PlanComparison
{
    private PlanComparison(CommissionLedger first, CommissionLedger second, Currency currency) => (First, Second, Currency) = (first, second, currency);

    /// <summary>The books under the first plan.</summary>
    public CommissionLedger First { get; }

    /// <summary>The books under the second plan.</summary>
    public CommissionLedger Second { get; }

    /// <summary>The currency that is compared: that of the plans.</summary>
    public Currency Currency { get; }

    /// <summary>By role: platform, parties, level 1, level 2, …, merchant.</summary>
    public ImmutableArray<ComparisonRow> Roles => By(ReportBy.Level);

    /// <summary>By account, so that it shows which person gains and which loses.</summary>
    public ImmutableArray<ComparisonRow> Accounts => By(ReportBy.Account);

    /// <summary>Settles the same events under two plans.</summary>
    /// <exception cref="ArgumentException">The plans have different currencies.</exception>
    public static PlanComparison Of(CommissionPlan first, CommissionPlan second, IEnumerable<CommissionEvent> events, ReferralTree tree)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Terms.Currency != second.Terms.Currency)
            throw new ArgumentException($"A plan in {first.Terms.Currency} and one in {second.Terms.Currency} cannot be compared.", nameof(second));
        CommissionEvent[] same = [.. events];
        return new(first.Settle(same, tree), second.Settle(same, tree), first.Terms.Currency);
    }

    /// <summary>What each group has under both plans; a group that has nothing under one of them is there with zero.</summary>
    public ImmutableArray<ComparisonRow> By(ReportBy by)
    {
        Dictionary<string, Money> first = Net(First, by), second = Net(Second, by);
        Money zero = Money.Zero(Currency);
        return [.. first.Keys.Union(second.Keys).Order(StringComparer.Ordinal).Select(key => new ComparisonRow(key, first.GetValueOrDefault(key, zero), second.GetValueOrDefault(key, zero)))];
    }

    /// <summary>For example <c>level 1: ¥20.00, merchant: -¥20.00</c>, what the second plan changes.</summary>
    public override string ToString()
    {
        IEnumerable<string> changes = Roles.Where(row => row.Difference.Sign != 0).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key}: {row.Difference}"));
        return string.Join(", ", changes.DefaultIfEmpty("no difference"));
    }

    private Dictionary<string, Money> Net(CommissionLedger ledger, ReportBy by) =>
        ledger.Report(by).Where(row => row.Net.Currency == Currency).ToDictionary(row => row.Key, row => row.Net, StringComparer.Ordinal);
}
