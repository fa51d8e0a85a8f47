using System.Numerics;
using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

[Properties(Arbitrary = [typeof(ValueArbitraries)], MaxTest = 500)]
public sealed class MoneyLaws
{
    [Property]
    public void Addition_is_exact_or_overflows(SameCurrency m) =>
        ExactOrOverflow((BigInteger)m.A.MinorUnits + m.B.MinorUnits, () => m.A + m.B, m.Currency);

    [Property]
    public void Subtraction_is_exact_or_overflows(SameCurrency m) =>
        ExactOrOverflow((BigInteger)m.A.MinorUnits - m.B.MinorUnits, () => m.A - m.B, m.Currency);

    [Property]
    public void Negation_is_exact_or_overflows(Money m) => ExactOrOverflow(-(BigInteger)m.MinorUnits, () => -m, m.Currency);

    [Property]
    public void Multiplication_is_exact_or_overflows(Money m, DoNotSize<long> count) =>
        ExactOrOverflow((BigInteger)m.MinorUnits * count.Item, () => m.Times(count.Item), m.Currency);

    [Property]
    public void A_small_multiple_is_a_repeated_sum(SameCurrency m, PositiveInt times)
    {
        int count = times.Item % 20;
        Money unit = Money.FromMinorUnits(m.A.MinorUnits / 32, m.Currency);
        Assert.Equal(Enumerable.Repeat(unit, count).Aggregate(Money.Zero(m.Currency), (sum, next) => sum + next), unit.Times(count));
    }

    [Property]
    public void Amounts_of_one_currency_are_a_group(SameCurrency any)
    {
        (Money a, Money b, Money c) = any.Moderate();
        Money zero = Money.Zero(any.Currency);
        Assert.Equal(a + b, b + a);
        Assert.Equal((a + b) + c, a + (b + c));
        Assert.Equal(a, a + zero);
        Assert.Equal(zero, a + (-a));
        Assert.Equal(a - b, a + (-b));
    }

    [Property]
    public void Order_is_total_and_agrees_with_equality(SameCurrency m) => OrderLaws.Hold(m.A, m.B, m.C);

    [Property]
    public void Order_survives_addition(SameCurrency any)
    {
        (Money a, Money b, Money c) = any.Moderate();
        Assert.Equal(a < b, a + c < b + c);
    }

    [Property]
    public void Min_and_Max_are_the_two_amounts_in_order(SameCurrency m)
    {
        Assert.True(Money.Min(m.A, m.B) <= Money.Max(m.A, m.B));
        Assert.Equal(
            new[] { m.A, m.B }.Order(),
            [Money.Min(m.A, m.B), Money.Max(m.A, m.B)]);
    }

    [Property]
    public void Sums_do_not_depend_on_the_order(SameCurrency m)
    {
        BigInteger exact = (BigInteger)m.A.MinorUnits + m.B.MinorUnits + m.C.MinorUnits;
        ExactOrOverflow(exact, () => new[] { m.A, m.B, m.C }.Sum(m.Currency), m.Currency);
        ExactOrOverflow(exact, () => new[] { m.C, m.A, m.B }.Sum(m.Currency), m.Currency);
    }

    [Property]
    public void The_decimal_amount_is_exact_and_read_back(Money m)
    {
        Assert.Equal((decimal)m.MinorUnits, m.Amount * m.Currency.MinorUnitsPerMajor);
        Assert.Equal(m, Money.Of(m.Amount, m.Currency));
    }

    [Property]
    public void What_is_printed_is_read_back(Money m)
    {
        Assert.Equal(m, Money.Parse(m.ToString(), m.Currency));
        Assert.True(Money.TryParse(m.ToString(), m.Currency, out Money read));
        Assert.Equal(m, read);
    }

    [Property]
    public void The_bare_number_is_read_as_the_printed_amount_is(Money m) =>
        Assert.Equal(m, Money.Parse(m.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), m.Currency));

    [Property]
    public void Amounts_that_print_alike_are_equal(Money a, Money b) => Assert.Equal(a == b, a.ToString() == b.ToString() && a.Currency == b.Currency);

    [Property]
    public void Currencies_never_mix(Money a, Money b)
    {
        if (a.Currency == b.Currency)
            return;
        Assert.Throws<CurrencyMismatchException>(() => a + b);
        Assert.Throws<CurrencyMismatchException>(() => a - b);
        Assert.Throws<CurrencyMismatchException>(() => a < b);
        Assert.Throws<CurrencyMismatchException>(() => new[] { a, b }.Sum(a.Currency));
        Assert.NotEqual(a, b);
    }

    private static void ExactOrOverflow(BigInteger exact, Func<Money> compute, Currency currency)
    {
        if (exact >= long.MinValue && exact <= long.MaxValue)
            Assert.Equal(Money.FromMinorUnits((long)exact, currency), compute());
        else
            Assert.Contains("does not fit into 64 bits", Assert.Throws<OverflowException>(() => compute()).Message, StringComparison.Ordinal);
    }
}
