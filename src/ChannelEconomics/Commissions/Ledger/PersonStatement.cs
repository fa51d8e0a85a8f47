using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>Everything that the books say of one person.</summary>
[TypeFormatterSource]
public sealed class PersonStatement
{
    internal PersonStatement(CustomerId person, ImmutableArray<Posting> postings, ImmutableArray<Balance> balances) =>
        (Person, Postings, Balances) = (person, postings, balances);

    /// <summary>Who.</summary>
    public CustomerId Person { get; }

    /// <summary>The person's postings, in the order in which they were made.</summary>
    public ImmutableArray<Posting> Postings { get; }

    /// <summary>What the person has, one entry a currency.</summary>
    public ImmutableArray<Balance> Balances { get; }

    /// <summary>For example <c>B: 4 postings; ¥0.00 pending, ¥5.00 available, ¥10.00 paid out</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Person}: {Postings.Length} postings{string.Concat(Balances.Select(balance => $"; {balance.Pending} pending, {balance.Available} available, {balance.PaidOut} paid out"))}");
}
