using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Commissions;

public static class ScenarioArbitraries
{
    public static Arbitrary<Scenario> Scenarios() => Gen.Choose(0, int.MaxValue).Select(seed => Scenario.FromSeed((ulong)seed)).ToArbitrary();
}
