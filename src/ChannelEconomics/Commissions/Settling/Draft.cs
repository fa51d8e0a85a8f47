using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>A share of the line that is being settled, before it is a row.</summary>
internal struct Draft
{
    internal AccountState Account;
    internal Pay Pay;
    internal PlanParty? Party;
    internal ShareDetail? Detail;
    internal long Base;
    internal long Amount;
    internal int Term;
    internal short Level;
    internal bool OnFreight;

    /// <summary>What a share earns that is paid by a rate; others have their detail from the beginning.</summary>
    internal ShareDetail NeedDetail()
    {
        if (Detail is { } known) return known;
        Int128 claim = (Int128)Base * Pay.Rate!.Value.PartsPerMillion;
        return Detail = new() { Claim = claim, Quota = claim, Rounded = Amount };
    }

    internal void Adjust(long amount, Cap? cap, Currency currency)
    {
        ShareDetail detail = NeedDetail();
        Amount = amount;
        (detail.Adjustments ??= []).Add(new(cap, null, Money.FromMinorUnits(amount, currency)));
    }

    internal readonly ShareRow At(int line, Rows<ShareDetail> details)
    {
        ShareMarks marks = (Account.IsPayee ? ShareMarks.Payee : 0) | (OnFreight ? ShareMarks.OnFreight : 0);
        return new()
        {
            Base = Base, Original = Amount, Retained = Amount, Line = line, Account = Account.Number, Term = Term, Level = Level, Marks = marks,
            Detail = Detail is null ? ShareRow.None : details.Add(Detail),
            Before = Account.Person?.LastShare ?? ShareRow.None,
        };
    }
}
