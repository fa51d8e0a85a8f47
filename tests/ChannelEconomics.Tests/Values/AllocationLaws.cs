using System.Numerics;
using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

[Properties(Arbitrary = [typeof(ValueArbitraries)], MaxTest = 500)]
public sealed class AllocationLaws
{
    [Property]
    public void Allocation_never_loses_a_minor_unit(Money amount, Weights weights) =>
        Assert.Equal(amount, Allocate(amount, weights).Sum(amount.Currency));

    [Property]
    public void Allocation_is_the_textbook_method(Money amount, Weights weights) =>
        Assert.Equal(ApportionmentOracle.Apportion(amount.MinorUnits, weights.Values), MinorUnits(Allocate(amount, weights)));

    [Property]
    public void Each_share_lies_within_one_unit_of_its_exact_quota(Money amount, Weights weights)
    {
        BigInteger sum = weights.Values.Aggregate(BigInteger.Zero, (running, weight) => running + weight);
        List<Money> shares = Allocate(amount, weights);
        for (int i = 0; i < weights.Count; i++)
        {
            BigInteger distance = (shares[i].MinorUnits * sum) - ((BigInteger)amount.MinorUnits * weights[i]);
            Assert.True(BigInteger.Abs(distance) < sum, $"Share {i} is {shares[i]}, a unit or more from its quota.");
        }
    }

    [Property]
    public void A_weight_of_zero_gets_nothing(Money amount, Weights weights)
    {
        List<Money> shares = Allocate(amount, weights);
        Assert.All(Enumerable.Range(0, weights.Count).Where(i => weights[i] == 0), i => Assert.Equal(Money.Zero(amount.Currency), shares[i]));
    }

    [Property]
    public void A_larger_weight_gets_no_less(Money amount, Weights weights)
    {
        long[] sizes = [.. Allocate(amount, weights).Select(share => Math.Abs((decimal)share.MinorUnits)).Select(size => decimal.ToInt64(Math.Min(size, long.MaxValue)))];
        for (int i = 0; i < weights.Count; i++)
        {
            for (int j = 0; j < weights.Count; j++)
                Assert.True(weights[i] <= weights[j] || sizes[i] >= sizes[j], $"Weight {weights[i]} got {sizes[i]}, weight {weights[j]} got {sizes[j]}.");
        }
    }

    [Property]
    public void Equal_weights_differ_by_one_unit_at_most_and_the_earlier_gets_it(Money amount, Weights weights)
    {
        List<Money> shares = Allocate(amount, weights);
        for (int i = 0; i < weights.Count; i++)
        {
            for (int j = i + 1; j < weights.Count; j++)
            {
                if (weights[i] == weights[j])
                    Assert.InRange((shares[i] - shares[j]).MinorUnits * amount.Sign, 0, 1);
            }
        }
    }

    [Property]
    public void Scaling_all_weights_changes_nothing(Money amount, Weights weights, PositiveInt factor)
    {
        Weights small = new([.. weights.Values.Select(weight => weight % 1_000_000)]);
        Weights scaled = new([.. small.Values.Select(weight => weight * factor.Item)]);
        if (Weights.AreValid(small.Values))
            Assert.Equal(Allocate(amount, small), Allocate(amount, scaled));
    }

    [Property]
    public void The_shares_of_a_refund_are_those_of_the_payment_negated(Money amount, Weights weights)
    {
        if (amount.MinorUnits != long.MinValue)
            Assert.Equal(Allocate(amount, weights).Select(share => -share), Allocate(-amount, weights));
    }

    [Property]
    public void The_order_of_the_weights_matters_for_equal_remainders_only(Money amount, Weights weights)
    {
        BigInteger sum = weights.Values.Aggregate(BigInteger.Zero, (running, weight) => running + weight);
        int last = weights.Count - 1;
        List<Money> forward = Allocate(amount, weights);
        List<Money> backward = Allocate(amount, new Weights([.. weights.Values.Reverse()]));
        BigInteger[] remainders = [.. weights.Values.Select(weight => BigInteger.Abs(amount.MinorUnits) * weight % sum)];
        for (int i = 0; i <= last; i++)
        {
            if (remainders.Count(remainder => remainder == remainders[i]) == 1)
                Assert.Equal(forward[i], backward[last - i]);
        }
    }

    [Property]
    public void Even_parts_are_those_of_equal_weights(Money amount, PositiveInt parts)
    {
        int count = parts.Item % 50 + 1;
        Assert.Equal(amount.Allocate([.. Enumerable.Repeat(1L, count)]).AsEnumerable(), amount.AllocateEvenly(count));
    }

    [Property]
    public void Rates_are_weights(Money amount, Weights weights) =>
        Assert.Equal(Allocate(amount, weights), amount.Allocate([.. weights.Values.Select(Rate.FromPartsPerMillion)]));

    // As a list: an immutable array equals another by identity.
    private static List<Money> Allocate(Money amount, Weights weights) => [.. amount.Allocate(weights.Values.AsSpan())];

    private static IEnumerable<long> MinorUnits(List<Money> shares) => shares.Select(share => share.MinorUnits);
}
