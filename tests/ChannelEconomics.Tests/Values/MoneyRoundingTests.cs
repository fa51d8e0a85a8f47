using System.Numerics;
using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using ChannelEconomics.Values.Kernels;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

[Properties(Arbitrary = [typeof(ValueArbitraries)], MaxTest = 500)]
public sealed class MoneyRoundingTests
{
    /// <remarks>Exact. Source: the table of roundings in the documentation of java.math.RoundingMode (columns HALF_EVEN, HALF_UP, DOWN, UP), in tenths.</remarks>
    public static TheoryData<int, int, int, int, int> PublishedTable => new()
    {
        { 55, 6, 6, 5, 6 },
        { 25, 2, 3, 2, 3 },
        { 16, 2, 2, 1, 2 },
        { 11, 1, 1, 1, 2 },
        { 10, 1, 1, 1, 1 },
        { -10, -1, -1, -1, -1 },
        { -11, -1, -1, -1, -2 },
        { -16, -2, -2, -1, -2 },
        { -25, -2, -3, -2, -3 },
        { -55, -6, -6, -5, -6 },
    };

    [Theory]
    [MemberData(nameof(PublishedTable))]
    public void Roundings_are_those_of_the_published_table(int tenths, int halfEven, int halfUp, int down, int up)
    {
        (MoneyRounding, int)[] expected =
            [(MoneyRounding.HalfEven, halfEven), (MoneyRounding.HalfUp, halfUp), (MoneyRounding.Down, down), (MoneyRounding.Up, up)];
        Assert.All(expected, row => Assert.Equal(row.Item2, (int)RoundedDivision.Divide(tenths, 10, row.Item1)));
        Assert.All(expected, row => Assert.Equal(Yen(row.Item2), Money.Round(tenths / 10m, Currency.Jpy, row.Item1)));
        Assert.All(expected, row => Assert.Equal(Yen(row.Item2), Yen(tenths).Portion(Rate.FromPercent(10m), row.Item1)));
    }

    [Property]
    public void A_portion_is_exact_or_rounded_or_overflows(Money amount, Rate rate, MoneyRounding rounding)
    {
        BigInteger exact = (BigInteger)amount.MinorUnits * rate.PartsPerMillion;
        BigInteger floor = BigInteger.Divide(exact - Modulo(exact, 1_000_000), 1_000_000);
        if (floor < long.MinValue || floor >= long.MaxValue)
        {
            if (floor != long.MaxValue)
                Assert.Throws<OverflowException>(() => amount.Portion(rate, rounding));
            return;
        }
        BigInteger rest = Modulo(exact, 1_000_000);
        bool awayIsUp = exact > 0;
        bool up = rest != 0 && rounding switch
        {
            MoneyRounding.Down => !awayIsUp,
            MoneyRounding.Up => awayIsUp,
            MoneyRounding.HalfUp => rest > 500_000 || (rest == 500_000 && awayIsUp),
            _ => rest > 500_000 || (rest == 500_000 && !floor.IsEven),
        };
        Assert.Equal((long)(up ? floor + 1 : floor), amount.Portion(rate, rounding).MinorUnits);
    }

    [Property]
    public void Down_and_Up_bracket_the_others(SameCurrency any, Rate rate, MoneyRounding rounding)
    {
        Money amount = any.Moderate().A;
        Rate small = Rate.FromPartsPerMillion(rate.PartsPerMillion % 2_000_000);
        Money down = amount.Portion(small, MoneyRounding.Down);
        Money up = amount.Portion(small, MoneyRounding.Up);
        Money rounded = amount.Portion(small, rounding);
        Assert.True(rounded == down || rounded == up, $"{small} of {amount} rounds to {rounded}, neither {down} nor {up}.");
        Assert.InRange(Math.Abs(up.MinorUnits - down.MinorUnits), 0, 1);
    }

    [Property]
    public void A_refund_of_a_portion_is_the_portion_of_the_refund(SameCurrency any, Rate rate, MoneyRounding rounding)
    {
        Money amount = any.Moderate().A;
        Rate small = Rate.FromPartsPerMillion(rate.PartsPerMillion % 2_000_000);
        Assert.Equal(-amount.Portion(small, rounding), (-amount).Portion(small, rounding));
    }

    [Property]
    public void A_hundred_percent_is_the_amount_and_zero_percent_is_nothing(Money amount, MoneyRounding rounding)
    {
        Assert.Equal(amount, Rate.One.Of(amount, rounding));
        Assert.Equal(Money.Zero(amount.Currency), Rate.Zero.Of(amount, rounding));
    }

    [Property]
    public void An_amount_that_needs_no_rounding_is_not_changed(Money amount, MoneyRounding rounding) =>
        Assert.Equal(amount, Money.Round(amount.Amount, amount.Currency, rounding));

    [Fact]
    public void The_default_rounding_is_half_even() => Assert.Equal(MoneyRounding.HalfEven, default);

    [Fact]
    public void An_unknown_rounding_is_refused()
    {
        const MoneyRounding Unknown = (MoneyRounding)7;
        Assert.Throws<ArgumentOutOfRangeException>(() => Yen(1).Portion(Rate.One, Unknown));
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Round(1m, Currency.Jpy, Unknown));
    }

    private static BigInteger Modulo(BigInteger number, int modulus) => ((number % modulus) + modulus) % modulus;

    private static Money Yen(long yen) => Money.FromMinorUnits(yen, Currency.Jpy);
}
