using ChannelEconomics.Repurchase.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Repurchase.Contracts;

/// <summary>Contracts of up to 60 renewals.</summary>
public static class ContractCases
{
    public static Arbitrary<ContractOutcome> Outcomes() => Outcome().ToArbitrary();

    public static Arbitrary<ContractGroups> Groups() =>
        (from count in Gen.Choose(1, 30)
         from outcomes in Outcome().ArrayOf(count)
         select ContractGroups.From(outcomes)).ToArbitrary();

    private static Gen<ContractOutcome> Outcome() =>
        from renewals in Gen.Frequency((3, Gen.Choose(0, 8)), (1, Gen.Choose(0, 60)))
        from active in Gen.Elements(true, false)
        select active ? ContractOutcome.ActiveAfter(renewals) : ContractOutcome.EndedAfter(renewals);
}
