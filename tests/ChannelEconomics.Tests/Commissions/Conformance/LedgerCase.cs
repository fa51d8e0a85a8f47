using System.Globalization;
using System.Text.Json;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions.Conformance;

/// <summary>Replays the events of a case in their order of delivery and compares the books.</summary>
internal static class LedgerCase
{
    internal static void Verify(JsonElement input, JsonElement expected)
    {
        input.KnowsOnly("plan", "tree", "events", "inactive");
        CommissionBook book = PlanReader.Plan(input.GetProperty("plan")).Open(Tree(input));
        EventReader reader = new(input);
        foreach (JsonElement happened in input.GetProperty("events").EnumerateArray())
            book.Post(reader.Read(happened));
        CommissionLedger ledger = book.Ledger;

        Assert.Equal(expected.GetProperty("entries").EnumerateArray().Select(Entry), ledger.Where(IsShown).Select(Entry));
        Assert.Equal(expected.GetProperty("balances").EnumerateObject().Select(Balance).Order(StringComparer.Ordinal), Balances(ledger).Order(StringComparer.Ordinal));
        Assert.Equal(
            expected.GetProperty("rejected").EnumerateArray().Select(one => $"{one[0].GetString()} {one[1].GetString()}"),
            ledger.Rejections.Select(one => $"{one.Event} {one.Reason!.Value.Snake()}"));
        Assert.All(ledger.TrialBalance().GroupBy(row => row.Balance.Currency), rows => Assert.Equal(0, rows.Sum(row => row.Balance.MinorUnits)));
        Assert.All(ledger, posting => Assert.Contains(posting.Account.ToString(), ledger.Explain(posting), StringComparison.Ordinal));
    }

    internal static ReferralTree Tree(JsonElement input)
    {
        ReferralTree tree = input.Find("tree") is { } bindings
            ? ReferralTree.From(bindings.EnumerateObject().Select(row => (CustomerId.From(row.Name), CustomerId.From(row.Value.GetString()!))))
            : ReferralTree.Empty;
        return input.Find("inactive") is { } inactive ? tree.WithInactive([.. inactive.EnumerateArray().Select(person => CustomerId.From(person.GetString()!))]) : tree;
    }

    // The file keeps single entries: not the buyers' side of a sale, and of a move between two states only the available one.
    private static bool IsShown(Posting posting) =>
        posting.Account.Kind is not (AccountKind.Buyers or AccountKind.Exchange or AccountKind.Tax)
        && (posting.Kind is not (PostingKind.Release or PostingKind.Payout or PostingKind.PayoutFailed) || posting.Bucket == Bucket.Available);

    private static string Entry(JsonElement entry) => string.Create(CultureInfo.InvariantCulture,
        $"{entry.Text("on")} {entry.Text("acct")} {entry.Text("kind")} {entry.Long("amt")} {entry.Text("ccy")}");

    private static string Entry(Posting posting)
    {
        string kind = posting.Kind == PostingKind.FreightRefund ? "refund_freight" : posting.Kind.Snake();
        return string.Create(CultureInfo.InvariantCulture,
            $"{posting.Event} {NameOf(posting.Account)} {kind} {posting.Amount.MinorUnits} {posting.Amount.Currency}");
    }

    private static string NameOf(Account account) => account.Kind == AccountKind.Person ? $"user:{account.Name}" : account.ToString();

    private static string Balance(JsonProperty balance) => string.Create(CultureInfo.InvariantCulture,
        $"{balance.Name} {balance.Value.Long("pending")} {balance.Value.Long("available")} {balance.Value.Long("paid")}");

    private static IEnumerable<string> Balances(CommissionLedger ledger) =>
        from posting in ledger
        where posting.Account.Kind == AccountKind.Person
        group posting by (posting.Account, posting.Amount.Currency) into one
        let balance = ledger.BalanceOf(one.Key.Account, one.Key.Currency)
        select string.Create(CultureInfo.InvariantCulture,
            $"{NameOf(one.Key.Account)}/{one.Key.Currency} {balance.Pending.MinorUnits} {balance.Available.MinorUnits} {balance.PaidOut.MinorUnits}");
}
