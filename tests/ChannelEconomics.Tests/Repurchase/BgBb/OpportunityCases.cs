using ChannelEconomics.Repurchase.BgBb;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Repurchase.BgBb;

/// <summary>Histories over up to 60 opportunities.</summary>
public static class OpportunityCases
{
    public static Arbitrary<OpportunitySummary> Histories() => History().ToArbitrary();

    public static Arbitrary<OpportunityGroups> Groups() =>
        (from count in Gen.Choose(1, 30)
         from histories in History().ArrayOf(count)
         select OpportunityGroups.From(histories)).ToArbitrary();

    private static Gen<OpportunitySummary> History() =>
        from opportunities in Gen.Frequency((3, Gen.Choose(1, 8)), (1, Gen.Choose(1, 60)))
        from last in Gen.Choose(0, opportunities)
        from frequency in Gen.Choose(Math.Min(1, last), last)
        select OpportunitySummary.Of(frequency, last, opportunities);
}
