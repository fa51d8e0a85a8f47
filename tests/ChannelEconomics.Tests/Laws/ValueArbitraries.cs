using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Laws;

/// <summary>Generators of the value types. Half of what they make lies at an edge: zero, one unit, the ends of the range, currencies without or with many decimals.</summary>
public static class ValueArbitraries
{
    private static readonly Gen<Currency> AnyCurrency = Gen.OneOf(
        Gen.Elements(Currency.Cny, Currency.Usd, Currency.None, Currency.Jpy, Currency.Kwd, Currency.FromCode("CLF")),
        Gen.Elements<Currency>(Currency.All));

    private static readonly Gen<long> Anywhere = ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(number => number.Item);

    private static readonly Gen<long> Count = Gen.OneOf(
        Gen.Elements(0L, 1, -1, 2, -2, 99, 100, 101, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1),
        Gen.Choose(-10_000, 10_000).Select(number => (long)number),
        Anywhere);

    private static readonly Gen<long> Weight = Gen.OneOf(
        Gen.Elements(0L, 0, 1, 1, 2, 3, 1_000_000, long.MaxValue),
        Gen.Choose(0, 20).Select(number => (long)number),
        Gen.Choose(0, 1_000_000).Select(number => (long)number),
        Anywhere.Select(number => number & long.MaxValue));

    public static Arbitrary<Currency> Currencies() => AnyCurrency.ToArbitrary();

    public static Arbitrary<TimeUnit> TimeUnits() => Gen.Elements<TimeUnit>(TimeUnit.All).ToArbitrary();

    public static Arbitrary<Money> Amounts() => Arb.From(
        AnyCurrency.SelectMany(currency => Count.Select(count => Money.FromMinorUnits(count, currency))), Smaller);

    public static Arbitrary<SameCurrency> AmountsOfOneCurrency() => Arb.From(
        AnyCurrency.SelectMany(currency => Count.Three().Select(counts => new SameCurrency(
            Money.FromMinorUnits(counts.Item1, currency),
            Money.FromMinorUnits(counts.Item2, currency),
            Money.FromMinorUnits(counts.Item3, currency)))),
        amounts => Smaller(amounts.A).Select(a => amounts with { A = a })
            .Concat(Smaller(amounts.B).Select(b => amounts with { B = b }))
            .Concat(Smaller(amounts.C).Select(c => amounts with { C = c })));

    public static Arbitrary<Rate> Rates() => Arb.From(
        Gen.OneOf(Count, Gen.Choose(0, 1_000_000).Select(parts => (long)parts)).Select(Rate.FromPartsPerMillion),
        rate => Smaller(rate.PartsPerMillion).Select(Rate.FromPartsPerMillion));

    public static Arbitrary<Probability> Probabilities() => Gen.OneOf(
        Gen.Elements(0.0, -0.0, 1.0, 0.5, double.Epsilon, 1e-300, 1.0 - double.BitDecrement(1.0), double.BitDecrement(1.0), 0.1, 0.3),
        Gen.Choose(0, 1_000_000).Select(parts => parts / 1e6)).Select(Probability.From).ToArbitrary();

    public static Arbitrary<Period> Periods() => Gen.OneOf(
            Gen.Elements(0.0, -0.0, 1.0, 7.0, 0.1, 1.0 / 7.0, 1e-300, 1e300, 52.0),
            Gen.Choose(0, 1_000).Select(count => (double)count))
        .SelectMany(count => Gen.Elements<TimeUnit>(TimeUnit.All).Select(unit => Period.Of(count, unit)))
        .ToArbitrary();

    public static Arbitrary<Weights> AllocationWeights() => Arb.From(
        Weight.NonEmptyListOf().Select(values => values.Take(40).ToArray()).Where(Weights.AreValid).Select(values => new Weights([.. values])),
        weights => ArbMap.Default.ArbFor<long[]>().Shrinker([.. weights.Values]).Where(Weights.AreValid).Select(values => new Weights([.. values])));

    private static IEnumerable<Money> Smaller(Money money) =>
        Smaller(money.MinorUnits).Select(count => Money.FromMinorUnits(count, money.Currency));

    private static IEnumerable<long> Smaller(long number) => ArbMap.Default.ArbFor<long>().Shrinker(number);
}
