using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Tax;

/// <summary>Withholding by an ordinary payer of labour remuneration in China: payments of a month count as one.</summary>
/// <remarks>
/// Of a month's sum up to 4,000 yuan, 800 are free; of more, 20%. The rest bears 20% up to 20,000, 30% up to 50,000 and 40% beyond, with quick deductions
/// of 0, 2,000 and 7,000. Each payment bears the month's tax less what was withheld before, rounded half up to the fen.
/// </remarks>
[TypeFormatterSource]
public sealed class LabourRemuneration : IWithholdingRule
{
    private const long FreeOfSmallSums = 80_000;
    private const long SmallSums = 400_000;

    private static readonly TaxTable Table = new((2_000_000, 20, 0), (5_000_000, 30, 200_000), (long.MaxValue, 40, 700_000));

    /// <inheritdoc/>
    public PayerKind Payer => PayerKind.Ordinary;

    /// <inheritdoc/>
    public DateOnly InForceFrom => new(2019, 1, 1);

    /// <inheritdoc/>
    public Currency Currency => Currency.Cny;

    /// <inheritdoc/>
    public string Authority => "State Taxation Administration, Announcement 2018 No. 61 (个人所得税扣缴申报管理办法（试行）)";

    /// <inheritdoc/>
    public Money Withhold(IEnumerable<WithheldIncome> earlier, DateOnly paidOn, Money gross)
    {
        Int128 sum = TaxTable.Require(gross);
        Money withheld = Money.Zero(Currency.Cny);
        foreach (WithheldIncome income in earlier.Where(income => (income.PaidOn.Year, income.PaidOn.Month) == (paidOn.Year, paidOn.Month)))
        {
            sum += TaxTable.Require(income.Gross);
            withheld += income.Withheld;
        }
        Money tax = Table.TaxOn(sum <= SmallSums ? TaxTable.Whole(sum - FreeOfSmallSums) : TaxTable.LessAFifth(sum));
        return Money.Max(tax - withheld, Money.Zero(Currency.Cny));
    }

    /// <summary>Payer and day: <c>ordinary payer, in force from 2019-01-01</c>.</summary>
    public override string ToString() => $"{CommissionWords.Spoken(Payer)} payer, in force from 2019-01-01";
}
