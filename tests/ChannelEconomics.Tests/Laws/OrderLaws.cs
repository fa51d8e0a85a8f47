using System.Numerics;

namespace ChannelEconomics.Tests.Laws;

/// <summary>What every value that can be compared must obey.</summary>
public static class OrderLaws
{
    /// <summary>The operators, <c>CompareTo</c>, equality and hash codes agree on three values, and the order is total.</summary>
    public static void Hold<T>(T a, T b, T c)
        where T : IComparable<T>, IComparisonOperators<T, T, bool>
    {
        Assert.Equal(a.CompareTo(b) < 0, a < b);
        Assert.Equal(a.CompareTo(b) > 0, a > b);
        Assert.Equal(a.CompareTo(b) <= 0, a <= b);
        Assert.Equal(a.CompareTo(b) >= 0, a >= b);
        Assert.Equal(a.CompareTo(b) == 0, a == b);
        Assert.Equal(a == b, !(a != b));
        Assert.Equal(a == b, a.Equals(b));
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(0, a.CompareTo(a));
        Assert.True(a != b || a.GetHashCode() == b.GetHashCode(), $"{a} equals {b}, but their hash codes differ.");
        Assert.True(!(a <= b && b <= c) || a <= c, $"{a} ≤ {b} ≤ {c}, but not {a} ≤ {c}.");
    }
}
