using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Commission plans, their books and what was found about them, as tables.</summary>
public static class CommissionTables
{
    /// <summary>The terms of a plan that say something, in the order in which money passes them.</summary>
    public static Table<(string Term, string Says)> ToTable(this CommissionPlan plan)
    {
        CommissionTerms terms = plan.Terms;
        IEnumerable<(string, string)> rows =
        [
            ("base", $"{terms.Base.InWords()}{(terms.FreightEarns ? ", freight included" : "")}"),
            .. terms.Platform is { } platform ? [("platform", platform.ToString())] : Array.Empty<(string, string)>(),
            .. terms.Parties.Select(party => (party.Name, party.Cascade is { } cascade ? $"{party.Pay}, {cascade}" : party.Pay.ToString())),
            .. terms.Levels.Select((pay, i) => (Invariant($"level {i + 1}"), pay.ToString())),
            .. terms.Rules.Select(rule => ("rule", rule.ToString())),
            .. terms.Floor is { } floor ? [("floor", $"{floor} a level and line")] : Array.Empty<(string, string)>(),
            .. terms.Caps.Select(cap => ("cap", cap.ToString())),
            ("spare units", terms.Rounding.InWords()),
            ("referrer", terms.Attribution.ToString()), ("buyer is referrer", terms.SelfPurchase.InWords()), ("referrer is inactive", terms.InactiveUpline.InWords()),
            ("free", terms.Freeze.ToString()), ("pending, when disabled", terms.OnDisable.InWords()), ("refund beyond the balance", terms.NegativeBalance.InWords()),
            .. terms.Retainers.Select(retainer => ("retainer", retainer.ToString())),
        ];
        return Table.From(rows).Column("term", row => row.Item1).Column("says", row => row.Item2).Caption(Invariant($"Plan in {terms.Currency}; the merchant keeps the rest"));
    }

    /// <summary>A ledger by role: what platform, parties, levels and merchant earned and lost again.</summary>
    public static Table<ReportRow> ToTable(this CommissionLedger ledger) => Report(ledger, ReportBy.Level, "role");

    /// <summary>A ledger by account, role, category or month.</summary>
    public static Table<ReportRow> ToTable(this CommissionLedger ledger, ReportBy by) => Report(ledger, by, by.ToString().ToLowerInvariant());

    /// <summary>Gains and losses of every account; the balances of a currency add up to zero.</summary>
    public static Table<TrialBalanceRow> TrialBalanceTable(this CommissionLedger ledger)
    {
        ImmutableArray<TrialBalanceRow> rows = ledger.TrialBalance();
        Table<TrialBalanceRow> table = Table.From(rows)
            .Column("account", row => row.Account.ToString())
            .Column("money", row => row.Bucket.InWords())
            .Column("gains", row => row.Gains)
            .Column("losses", row => row.Losses)
            .Column("balance", row => row.Balance)
            .Caption("Trial balance: whatever one gained another lost").First(10);
        foreach (IGrouping<Currency, TrialBalanceRow> one in rows.GroupBy(row => row.Balance.Currency))
            table = table.Footer("together", "", one.Select(row => row.Gains).Sum(one.Key), one.Select(row => row.Losses).Sum(one.Key), one.Select(row => row.Balance).Sum(one.Key));
        return table;
    }

    /// <summary>The events that the books refused, and why.</summary>
    public static Table<EventOutcome> RefusalTable(this CommissionLedger ledger) => Table.From(ledger.Rejections)
        .Column("event", outcome => outcome.Event.Value)
        .Column("refused for", outcome => outcome.Reason is { } reason ? CommissionWords.Spoken(reason) : null)
        .Column("why", outcome => outcome.Message)
        .Caption(ledger.Rejections.IsEmpty ? "No event was refused" : "Events that were refused and changed nothing");

    /// <summary>One order's postings, each with the sentence that explains it.</summary>
    public static Table<(Account Account, Money Amount, string Why)> ToTable(this CommissionLedger ledger, OrderId order) =>
        Table.From(ledger.Where(posting => posting.Order == order).Select(posting => (posting.Account, posting.Amount, Why: Reason(ledger, posting))))
            .Column("who", row => row.Account.ToString())
            .Column("amount", row => row.Amount)
            .Column("why", row => row.Why)
            .Caption($"Order {order}: the amounts add up to zero");

    /// <summary>A person's postings, and below them what she has.</summary>
    public static Table<Posting> ToTable(this PersonStatement statement)
    {
        Table<Posting> table = Table.From(statement.Postings)
            .Column("day", posting => posting.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Column("order", posting => posting.Order?.Value)
            .Column("level", posting => posting.Level)
            .Column("what", posting => posting.Kind.InWords())
            .Column("amount", posting => posting.Amount)
            .Column("then", posting => posting.Bucket.InWords())
            .Caption($"Statement of {statement.Person}").First(10);
        foreach (Balance balance in statement.Balances)
        {
            table = table
                .Footer("", "", "", "pending", balance.Pending, "").Footer("", "", "", "available", balance.Available, "")
                .Footer("", "", "", "paid out", balance.PaidOut, "");
        }
        return table;
    }

    /// <summary>What a verification found, with the order on which each finding shows.</summary>
    public static Table<PlanFinding> ToTable(this PlanVerification verification) => Table.From(verification.Findings)
        .Column("severity", finding => CommissionWords.Spoken(finding.Severity))
        .Column("finding", finding => CommissionWords.Spoken(finding.Kind))
        .Column("what", finding => finding.Message)
        .Column("shows on", finding => finding.Counterexample?.ToString())
        .Caption(verification.ToString());

    /// <summary>What the rules of a day say, broken ones first, with their citations.</summary>
    public static Table<ComplianceFinding> ToTable(this ComplianceReport report) => Table.From(report.Findings)
        .Column("result", finding => finding.IsKept ? "kept" : CommissionWords.Spoken(finding.Rule.Severity))
        .Column("rule of", finding => finding.Rule.Regime)
        .Column("is", finding => finding.Rule.Shown(finding.Measured))
        .Column("at most", finding => finding.Rule.Shown(finding.Rule.Limit))
        .Column("what", finding => $"{finding.Where}. {finding.Rule.Statement}")
        .Column("source", finding => Cited(finding.Rule))
        .Caption(report.ToString());

    /// <summary>What each role has under two plans; the differences add up to zero.</summary>
    public static Table<ComparisonRow> ToTable(this PlanComparison comparison) => Rows(comparison.Roles, comparison.Currency, "role");

    /// <summary>The accounts that gain or lose most by the second plan; the differences of all add up to zero.</summary>
    public static Table<ComparisonRow> AccountTable(this PlanComparison comparison) =>
        Rows([.. comparison.Accounts.OrderByDescending(row => Math.Abs((decimal)row.Difference.MinorUnits))], comparison.Currency, "account").First(10);

    private static Table<ComparisonRow> Rows(IReadOnlyList<ComparisonRow> rows, Currency currency, string what) => Table.From(rows)
        .Column(what, row => row.Key)
        .Column("first plan", row => row.First)
        .Column("second plan", row => row.Second)
        .Column("difference", row => row.Difference)
        .Caption($"Who gains and who loses, by {what}")
        .Footer("together", rows.Select(row => row.First).Sum(currency), rows.Select(row => row.Second).Sum(currency), rows.Select(row => row.Difference).Sum(currency));

    private static Table<ReportRow> Report(CommissionLedger ledger, ReportBy by, string what) => Table.From(ledger.Report(by))
        .Column(what, row => row.Key)
        .Column("earned", row => row.Earned)
        .Column("lost again", row => row.Lost)
        .Column("net", row => row.Net)
        .Caption(ledger.ToString());

    private static string Cited(ComplianceRule rule)
    {
        string since = rule.From is { } day ? Invariant($"{day:yyyy-MM-dd}") : "not dated";
        return $"{rule.Source} ({since}; {(rule.Confidence == Confidence.Unconfirmed ? "unconfirmed" : $"confidence {CommissionWords.Spoken(rule.Confidence)}")})";
    }

    // The account and amount stand in columns of their own.
    private static string Reason(CommissionLedger ledger, Posting posting)
    {
        string sentence = ledger.Explain(posting);
        string prefix = $"{posting.Account}, {posting.Amount}: ";
        return sentence.StartsWith(prefix, StringComparison.Ordinal) ? sentence[prefix.Length..] : sentence;
    }
}
