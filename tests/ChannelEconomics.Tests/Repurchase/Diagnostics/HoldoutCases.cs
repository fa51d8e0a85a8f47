using ChannelEconomics.Repurchase.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Repurchase.Diagnostics;

/// <summary>Holdouts with few distinct forecasts, so that ties are common; somebody buys, and something is expected of everyone.</summary>
public static class HoldoutCases
{
    public static Arbitrary<HoldoutCase> Holdouts() => (
        from rows in Row().NonEmptyListOf()
        select new HoldoutCase([.. rows, new(1, 30.0, 1, 0.6, 1.5, 2)])).ToArbitrary();

    private static Gen<HoldoutRow> Row() =>
        from frequency in Gen.Choose(0, 12)
        from age in Gen.Choose(0, 40)
        from weight in Gen.Choose(1, 4)
        from alive in Gen.Choose(0, 20)
        from expected in Gen.Choose(1, 6)
        from actual in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
        select new HoldoutRow(age == 0 ? 0 : frequency, age, weight, alive / 20.0, expected / 2.0, actual);
}

/// <summary>A customer's row.</summary>
public sealed record HoldoutRow(int Frequency, double Age, int Weight, double Alive, double Expected, int Actual);

/// <summary>A holdout of 13 periods.</summary>
public sealed record HoldoutCase(HoldoutRow[] Rows)
{
    internal const double Length = 13.0;

    internal HoldoutSample Sample => Of(Rows);

    /// <summary>Every row as often as its weight says, with weight 1.</summary>
    internal HoldoutSample Repeated => Of([.. Rows.SelectMany(row => Enumerable.Repeat(row with { Weight = 1 }, row.Weight))]);

    internal HoldoutSample Reversed => Of([.. Rows.Reverse()]);

    internal static HoldoutSample Of(HoldoutRow[] rows) => new(
        [.. rows.Select(row => row.Frequency)], [.. rows.Select(row => row.Age)], [.. rows.Select(row => (double)row.Weight)],
        [.. rows.Select(row => row.Alive)], [.. rows.Select(row => row.Expected)], [.. rows.Select(row => (double)row.Actual)], Length);

    public override string ToString() => string.Join('\n', (object[])Rows);
}
