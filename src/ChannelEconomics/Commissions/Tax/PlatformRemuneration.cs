using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Tax;

/// <summary>Withholding by an internet platform in China since October 2025: the cumulative method over the calendar year.</summary>
/// <remarks>
/// Taxable is the year's income less 20%, less 5,000 yuan for each month from the first payment of the year to this one; the annual table
/// of 3 to 45% applies, and what was withheld before is taken off, never below zero. Rounded half up to the fen. Special deductions beside these are not known to the
/// payer of a commission and are left out.
/// </remarks>
[TypeFormatterSource]
public sealed class PlatformRemuneration : IWithholdingRule
{
    private const long FreeEachMonth = 500_000;

    private static readonly TaxTable Table = new(
        (3_600_000, 3, 0), (14_400_000, 10, 252_000), (30_000_000, 20, 1_692_000), (42_000_000, 25, 3_192_000),
        (66_000_000, 30, 5_292_000), (96_000_000, 35, 8_592_000), (long.MaxValue, 45, 18_192_000));

    /// <inheritdoc/>
    public PayerKind Payer => PayerKind.InternetPlatform;

    /// <inheritdoc/>
    public DateOnly InForceFrom => new(2025, 10, 1);

    /// <inheritdoc/>
    public Currency Currency => Currency.Cny;

    /// <inheritdoc/>
    public string Authority => "State Taxation Administration, Announcement 2025 No. 16 (withholding by internet platforms)";

    /// <inheritdoc/>
    public Money Withhold(IEnumerable<WithheldIncome> earlier, DateOnly paidOn, Money gross)
    {
        Int128 sum = TaxTable.Require(gross);
        int first = paidOn.Month;
        Money withheld = Money.Zero(Currency.Cny);
        foreach (WithheldIncome income in earlier.Where(income => income.PaidOn.Year == paidOn.Year && income.PaidOn >= InForceFrom))
        {
            sum += TaxTable.Require(income.Gross);
            first = Math.Min(first, income.PaidOn.Month);
            withheld += income.Withheld;
        }
        int months = paidOn.Month - first + 1;
        Money tax = Table.TaxOn(TaxTable.LessAFifth(sum) - TaxTable.Whole((Int128)FreeEachMonth * months));
        return Money.Max(tax - withheld, Money.Zero(Currency.Cny));
    }

    /// <summary>Payer and day: <c>internet platform as payer, in force from 2025-10-01</c>.</summary>
    public override string ToString() => $"{CommissionWords.Spoken(Payer)} as payer, in force from 2025-10-01";
}
