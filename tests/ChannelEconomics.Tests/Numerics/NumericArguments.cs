using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Numerics;

/// <summary>A positive number from 1e-8 to 1e8, evenly spread over the orders of magnitude.</summary>
public readonly record struct Positive(double Value)
{
    public static implicit operator double(Positive positive) => positive.Value;
}

/// <summary>A number strictly between 0 and 1.</summary>
public readonly record struct Fraction(double Value)
{
    public static implicit operator double(Fraction fraction) => fraction.Value;
}

/// <summary>Arguments of the BG/NBD expectation over the whole range that its documentation promises.</summary>
public sealed record ExpectationArguments(double S, double A, double B, double Z);

/// <summary>Generators for the laws of this folder.</summary>
public static class NumericArguments
{
    public static Arbitrary<Positive> Positives() => Arb.From(PowerOfTen(-8, 8).Select(x => new Positive(x)));

    public static Arbitrary<Fraction> Fractions() => Arb.From(Gen.Choose(1, 999_999).Select(k => new Fraction(k / 1e6)));

    public static Arbitrary<ExpectationArguments> Expectations() => Arb.From(
        from s in PowerOfTen(-4, 4)
        from a in PowerOfTen(-4, 6)
        from b in PowerOfTen(-4, 6)
        from z in PowerOfTen(-9, 9)
        select new ExpectationArguments(s, a, b, z));

    private static Gen<double> PowerOfTen(int low, int high) => Gen.Choose(low * 1_000_000, high * 1_000_000).Select(k => Math.Pow(10.0, k / 1e6));
}
