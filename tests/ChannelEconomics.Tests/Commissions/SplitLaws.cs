using System.Numerics;
using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Commissions;

[Properties(Arbitrary = [typeof(SplitArbitraries)], MaxTest = 500)]
public sealed class SplitLaws
{
    [Property]
    public void A_split_never_loses_a_minor_unit(Split split) => Assert.All(
        Enum.GetValues<SplitRounding>(), rounding => Assert.Equal(split.Total, Of(split, rounding).Aggregate(BigInteger.Zero, (sum, share) => sum + share)));

    [Property]
    public void A_split_is_the_textbook_method_with_the_merchant_last(Split split) => Assert.Equal(
        ApportionmentOracle.Apportion(split.Total, [.. split.Ppm, 1_000_000 - split.Ppm.Sum()]), Of(split, SplitRounding.LargestRemainder));

    [Property]
    public void No_share_is_a_unit_or_more_from_what_the_plan_says(Split split)
    {
        long[] shares = Of(split, SplitRounding.LargestRemainder);
        for (int i = 0; i < split.Ppm.Count; i++)
            Assert.True(BigInteger.Abs((BigInteger)shares[i] * 1_000_000 - (BigInteger)split.Total * split.Ppm[i]) < 1_000_000);
    }

    [Property]
    public void Rounding_down_is_the_quotient_and_halves_are_ties(Split split)
    {
        long[] floor = Of(split, SplitRounding.Floor), up = Of(split, SplitRounding.HalfUp), even = Of(split, SplitRounding.HalfEven);
        for (int i = 0; i < split.Ppm.Count; i++)
        {
            (BigInteger quotient, BigInteger twice) = BigInteger.DivRem((BigInteger)split.Total * split.Ppm[i], 1_000_000) switch { var (q, r) => (q, 2 * r) };
            Assert.Equal(quotient, floor[i]);
            Assert.Equal(twice >= 1_000_000 ? quotient + 1 : quotient, up[i]);
            Assert.Equal(twice > 1_000_000 || (twice == 1_000_000 && !quotient.IsEven) ? quotient + 1 : quotient, even[i]);
        }
    }

    [Property]
    public void Scaling_all_rates_and_the_denominator_changes_nothing(Split split, PositiveInt factor)
    {
        long[] plain = new long[split.Ppm.Count + 1], scaled = new long[split.Ppm.Count + 1];
        foreach (SplitRounding rounding in Enum.GetValues<SplitRounding>())
        {
            QuotaSplit.Split(split.Total, [.. split.Ppm.Select(ppm => (Int128)split.Total * ppm)], 1_000_000, rounding, plain);
            QuotaSplit.Split(split.Total, [.. split.Ppm.Select(ppm => (Int128)split.Total * ppm * factor.Item)], (Int128)1_000_000 * factor.Item, rounding, scaled);
            Assert.Equal(plain, scaled);
        }
    }

    [Property]
    public void A_party_whose_rate_rises_at_the_merchants_cost_never_gets_less(Split split, NonNegativeInt which, NonNegativeInt by)
    {
        int party = which.Item % split.Ppm.Count;
        long room = 1_000_000 - split.Ppm.Sum();
        List<long> raised = [.. split.Ppm];
        raised[party] += room == 0 ? 0 : by.Item % (room + 1);
        foreach (SplitRounding rounding in new[] { SplitRounding.LargestRemainder, SplitRounding.Floor, SplitRounding.HalfUp, SplitRounding.HalfEven })
            Assert.True(Of(split with { Ppm = raised }, rounding)[party] >= Of(split, rounding)[party]);
    }

    [Property]
    public void The_narrow_and_the_wide_arithmetic_agree(Split split)
    {
        long small = split.Total % 1_000_000_000;
        Int128 wide = (Int128)1 << 60; // forces 128 bits
        long[] narrowly = new long[split.Ppm.Count + 1], widely = new long[split.Ppm.Count + 1];
        foreach (SplitRounding rounding in Enum.GetValues<SplitRounding>())
        {
            QuotaSplit.Split(small, [.. split.Ppm.Select(ppm => (Int128)small * ppm)], 1_000_000, rounding, narrowly);
            QuotaSplit.Split(small, [.. split.Ppm.Select(ppm => small * ppm * wide)], 1_000_000 * wide, rounding, widely);
            Assert.Equal(narrowly, widely);
        }
    }

    [Fact]
    public void Rates_beyond_one_hundred_percent_are_refused_and_exactly_that_is_not()
    {
        Money amount = Money.FromMinorUnits(long.MaxValue, Currency.Cny);
        Assert.Equal([amount, Money.Zero(Currency.Cny)], CommissionSplit.Of(amount, SplitRounding.LargestRemainder, Rate.One).AsEnumerable());
        Assert.Throws<ArgumentException>(() => CommissionSplit.Of(amount, SplitRounding.LargestRemainder, Rate.One, Rate.FromPartsPerMillion(1)));
        Assert.Throws<ArgumentException>(() => CommissionSplit.Of(amount, SplitRounding.LargestRemainder, Rate.FromPartsPerMillion(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommissionSplit.Of(-amount, SplitRounding.LargestRemainder, Rate.One));
    }

    private static long[] Of(Split split, SplitRounding rounding) =>
        [.. CommissionSplit.Of(Money.FromMinorUnits(split.Total, Currency.Cny), rounding, [.. split.Ppm.Select(Rate.FromPartsPerMillion)]).Select(share => share.MinorUnits)];
}

/// <summary>An amount and rates of at most 100% together.</summary>
public sealed record Split(long Total, IReadOnlyList<long> Ppm)
{
    public override string ToString() => $"{Total} by {string.Join(", ", Ppm)}";
}

public static class SplitArbitraries
{
    private static readonly Gen<long> Total = Gen.OneOf(
        Gen.Elements(0L, 1, 2, 3, 99, 100, 1_000_000_000_000, long.MaxValue), Gen.Choose(0, 10_000).Select(n => (long)n), Gen.Choose(0, int.MaxValue).Select(n => n * 4_000_000_000L));

    private static readonly Gen<int> Part = Gen.OneOf(Gen.Elements(0, 1, 333_333, 500_000, 1_000_000), Gen.Choose(0, 400_000));

    public static Arbitrary<Split> Splits() =>
        (from total in Total
         from count in Gen.Choose(1, 6)
         from parts in Gen.ArrayOf(Part, count)
         select new Split(total, Capped(parts))).ToArbitrary();

    private static List<long> Capped(int[] parts)
    {
        List<long> capped = [];
        foreach (int part in parts)
            capped.Add(Math.Min(part, 1_000_000 - capped.Sum()));
        return capped;
    }
}
