using System.Numerics;

namespace ChannelEconomics.Tests.Laws;

/// <summary>Hamilton's method as the textbook says it, in whole numbers of any size.</summary>
public static class ApportionmentOracle
{
    /// <summary>Each gets its quota rounded down; the rest goes to the largest remainders, the first of equals first.</summary>
    public static long[] Apportion(long total, IReadOnlyList<long> weights)
    {
        BigInteger magnitude = BigInteger.Abs(total);
        BigInteger sum = weights.Aggregate(BigInteger.Zero, (running, weight) => running + weight);
        BigInteger[] shares = [.. weights.Select(weight => magnitude * weight / sum)];
        BigInteger left = magnitude - shares.Aggregate(BigInteger.Zero, (running, share) => running + share);
        IEnumerable<int> byRemainder = Enumerable.Range(0, weights.Count).OrderByDescending(i => magnitude * weights[i] % sum); // a stable sort
        foreach (int i in byRemainder.Take((int)left))
            shares[i]++;
        return [.. shares.Select(share => (long)(share * Math.Sign(total)))];
    }
}
