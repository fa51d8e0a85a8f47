using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Laws;

/// <summary>Three amounts of one currency, anywhere in the range of money.</summary>
public sealed record SameCurrency(Money A, Money B, Money C)
{
    public Currency Currency => A.Currency;

    /// <summary>A quarter of each, so that no sum of the three overflows.</summary>
    public SameCurrency Moderate() => new(Quarter(A), Quarter(B), Quarter(C));

    private static Money Quarter(Money money) => Money.FromMinorUnits(money.MinorUnits / 4, money.Currency);
}
