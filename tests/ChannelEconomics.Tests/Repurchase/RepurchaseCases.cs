using ChannelEconomics.Customers;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>What the laws of repurchase models are tried on.</summary>
public static class RepurchaseCases
{
    private static readonly Gen<double> Unit = Gen.Choose(0, 1 << 30).Select(i => (i + 0.5) / ((1 << 30) + 1.0));

    public static Arbitrary<ParameterDraw> Parameters() =>
        Unit.ArrayOf(ParameterDraw.Most).Select(units => new ParameterDraw(units)).ToArbitrary();

    public static Arbitrary<CustomerSummary> Histories() => History().ToArbitrary();

    public static Arbitrary<CustomerGroups> Groups() =>
        (from count in Gen.Choose(1, 40)
         from histories in History().ArrayOf(count)
         select CustomerGroups.From(histories)).ToArbitrary();

    public static Arbitrary<Duration> Durations() => Between(0.01, 1000.0).Select(time => new Duration(time)).ToArbitrary();

    /// <summary>Ages up to two years of weeks; a third without a repeat purchase, a tenth with the last purchase at the end.</summary>
    private static Gen<CustomerSummary> History() =>
        from age in Between(1.0, 100.0)
        from frequency in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(1, 12)), (1, Gen.Choose(1, 150)))
        from fraction in Gen.Frequency((9, Unit), (1, Gen.Constant(1.0)))
        select CustomerSummary.Of(frequency, frequency == 0 ? 0.0 : age * fraction, age);

    private static Gen<double> Between(double low, double high) => Unit.Select(unit => low * Math.Pow(high / low, unit));
}

/// <summary>A length of time: positive, most of them between a day and some years of weeks.</summary>
public sealed record Duration(double Time);

/// <summary>Positive parameters for any model, each uniform on a logarithmic scale.</summary>
public sealed record ParameterDraw(double[] Units)
{
    public const int Most = 6;

    /// <summary>The first parameters, each in [low, high].</summary>
    public double[] Take(int count, double low, double high) => [.. Units.Take(count).Select(unit => low * Math.Pow(high / low, unit))];

    public override string ToString() => string.Join(", ", Units);
}
