using ChannelEconomics.Repurchase.GammaGamma;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Repurchase.GammaGamma;

/// <summary>Mean spends from cents to thousands, of one to 150 purchases.</summary>
public static class SpendCases
{
    public static Arbitrary<MeanSpend> Spends() => Spend().ToArbitrary();

    public static Arbitrary<SpendGroups> Groups() =>
        (from count in Gen.Choose(1, 40)
         from spends in Spend().ArrayOf(count)
         select SpendGroups.From([.. spends.Select(spend => spend.Frequency)], [.. spends.Select(spend => spend.Value)])).ToArbitrary();

    private static Gen<MeanSpend> Spend() =>
        from frequency in Gen.Frequency((3, Gen.Choose(1, 6)), (1, Gen.Choose(1, 150)))
        from unit in Gen.Choose(0, 1 << 30)
        select new MeanSpend(frequency, 0.01 * Math.Pow(1e6, unit / (double)(1 << 30)));
}

public sealed record MeanSpend(int Frequency, double Value);
