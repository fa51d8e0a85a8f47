using ChannelEconomics.Values.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Tax;

/// <summary>A progressive table with quick deductions, in fen; incomes come in fifths of a fen, so that 20% of one is exact.</summary>
internal sealed class TaxTable(params (long UpTo, int Percent, long QuickDeduction)[] brackets)
{
    private const int FifthsPerFen = 5;

    internal Money TaxOn(Int128 fifths)
    {
        if (fifths <= 0) return Money.Zero(Currency.Cny);
        (_, int percent, long quick) = brackets.First(bracket => fifths <= (Int128)bracket.UpTo * FifthsPerFen);
        const int Scale = 100 * FifthsPerFen;
        return Money.FromSum(RoundedDivision.Divide(fifths * percent - (Int128)quick * Scale, Scale, MoneyRounding.HalfUp), Currency.Cny);
    }

    /// <summary>Taxable fifths of a fen after the deduction of 20%.</summary>
    internal static Int128 LessAFifth(Int128 fen) => fen * (FifthsPerFen - 1);

    internal static Int128 Whole(Int128 fen) => fen * FifthsPerFen;

    /// <exception cref="ArgumentException">The payment is negative or not in yuan.</exception>
    internal static long Require(Money gross) => gross.Currency == Currency.Cny && gross.Sign >= 0
        ? gross.MinorUnits
        : throw new ArgumentException($"{gross} is negative or not in {Currency.Cny}, for which this rule is made.", nameof(gross));
}
