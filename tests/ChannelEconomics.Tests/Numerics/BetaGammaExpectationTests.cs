using ChannelEconomics.Numerics;
using ChannelEconomics.Tests.Goldens;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Numerics;

[Properties(Arbitrary = [typeof(NumericArguments)])]
public class BetaGammaExpectationTests
{
    private const double Relative = 1e-12;

    [Fact]
    public void It_agrees_with_two_routes_at_high_precision()
    {
        GoldenTable table = GoldenTable.Read("beta-gamma-expectation.csv");
        Assert.True(table.Rows.Count >= 150);
        Assert.All(table.Rows, row => AssertClose(row.Number("value"), Of(Read(row)), row));
    }

    [Fact]
    public void The_quadrature_holds_alone_where_the_series_is_preferred() =>
        Assert.All(GoldenTable.Read("beta-gamma-expectation.csv").Rows, row =>
        {
            ExpectationArguments at = Read(row);
            AssertClose(row.Number("value"), BetaGammaExpectation.ByQuadrature(at.S, at.A, at.B, at.Z), row);
        });

    [Property]
    public bool Series_and_quadrature_agree_wherever_the_series_is_short(ExpectationArguments at) =>
        !BetaGammaExpectation.SeriesIsShort(at.S, at.Z)
            || Close(BetaGammaExpectation.BySeries(at.S, at.A, at.B, at.Z), BetaGammaExpectation.ByQuadrature(at.S, at.A, at.B, at.Z));

    [Property]
    public bool It_is_the_mixture_of_a_stop_and_a_survival_after_the_first_event(ExpectationArguments at) =>
        // p + q = 1 under the expectation: one more observed stop, or one more survival.
        Close(
            Of(at), at.A / (at.A + at.B) * Of(at with { A = at.A + 1.0 }) + at.B / (at.A + at.B) * Of(at with { B = at.B + 1.0 }));

    [Property]
    public bool It_lies_between_certain_stopping_and_no_stopping(ExpectationArguments at)
    {
        double stopAtOnce = -Special.Expm1(-at.S * Special.Log1p(at.Z)), never = at.S * at.Z, value = Of(at);
        return stopAtOnce * (1.0 - Relative) <= value && value <= never * (1.0 + Relative);
    }

    [Property]
    public bool It_stays_below_the_mean_number_of_events_to_a_stop(ExpectationArguments at) =>
        // E[1/p] = (a + b − 1)/(a − 1) for a > 1.
        Of(at with { A = at.A + 1.0 }) <= (at.A + at.B) / at.A * (1.0 + Relative);

    [Property]
    public bool It_rises_with_time_and_rate_and_survival_and_falls_with_stopping(ExpectationArguments at)
    {
        double value = Of(at), above = value * (1.0 + Relative), below = value * (1.0 - Relative);
        return Of(at with { Z = 1.1 * at.Z }) >= below && Of(at with { S = 1.1 * at.S }) >= below
            && Of(at with { B = 1.1 * at.B }) >= below && Of(at with { A = 1.1 * at.A }) <= above;
    }

    [Theory]
    [InlineData(0.243, 0.793, 2.426, 8.8355)]
    [InlineData(2.243, 1.5, 4.426, 0.9)]
    [InlineData(7.0, 3.25, 11.0, 0.05)]
    public void It_is_the_textbook_formula_away_from_its_poles(double s, double a, double b, double z)
    {
        double w = z / (1.0 + z), hypergeometric = 1.0, term = 1.0;
        for (int k = 0; k < 2000; k++)
        {
            term *= (s + k) * (b + k) / ((a + b - 1.0 + k) * (k + 1)) * w;
            hypergeometric += term;
        }
        double textbook = (a + b - 1.0) / (a - 1.0) * (1.0 - Math.Pow(1.0 + z, -s) * hypergeometric);
        Assert.Equal(textbook, BetaGammaExpectation.Of(s, a, b, z), 1e-10 * textbook);
    }

    [Fact]
    public void It_is_smooth_across_the_pole_of_the_textbook_formula()
    {
        // The customer (x 2, t_x 38.86, T 39) of r .243, α 4.414, a 1, b 2.426, for whom the textbook form is 0/0; the next 39 weeks.
        double step = 1e-6, z = 39.0 / (4.414 + 39.0);
        double below = BetaGammaExpectation.Of(2.243, 1.0 - step, 4.426, z), at = BetaGammaExpectation.Of(2.243, 1.0, 4.426, z);
        double above = BetaGammaExpectation.Of(2.243, 1.0 + step, 4.426, z);
        Assert.True(below > at && at > above);
        Assert.Equal(at, 0.5 * (below + above), 10 * step * step);
    }

    [Fact]
    public void It_is_zero_in_no_time_and_linear_in_a_short_one()
    {
        Assert.Equal(0.0, BetaGammaExpectation.Of(2.0, 0.5, 0.5, 0.0));
        Assert.Equal(2e-300, BetaGammaExpectation.Of(2.0, 0.5, 0.5, 1e-300), 1e-314);
    }

    [Theory]
    [InlineData(1e-150, 1.0, 1.0, 1.0)]
    [InlineData(1.0, 1e-150, 1.0, 1e9)]
    [InlineData(1.0, 1.0, 1e-150, 1e9)]
    [InlineData(1.0, 1e12, 1e12, 1e9)]
    [InlineData(1e12, 1e150, 1e-150, 1e9)]
    [InlineData(1e12, 1e-150, 1e150, 1e9)]
    [InlineData(0.5, 0.5, 0.5, 1e300)]
    public void It_keeps_its_bounds_far_outside_of_the_tested_range(double s, double a, double b, double z)
    {
        double stopAtOnce = -Special.Expm1(-s * Special.Log1p(z));
        Assert.InRange(BetaGammaExpectation.Of(s, a, b, z), stopAtOnce * (1.0 - 1e-9), s * z * (1.0 + 1e-9));
    }

    [Fact]
    public void Simulated_lives_have_this_mean()
    {
        const int lives = 200_000;
        const double s = 1.4, a = 1.0, b = 2.5, z = 3.0;
        RandomKey key = RandomKey.FromSeed(20260102);
        double sum = 0.0, squares = 0.0;
        for (ulong life = 0; life < lives; life++)
        {
            double events = CountEvents(key.Derive(1, life), s, a, b, z);
            sum += events;
            squares += events * events;
        }
        double mean = sum / lives, standardError = Math.Sqrt((squares / lives - mean * mean) / lives);
        Assert.Equal(BetaGammaExpectation.Of(s, a, b, z), mean, 4.0 * standardError);
    }

    [Theory]
    [InlineData(0.0, 1.0, 1.0, 1.0, "gammaShape")]
    [InlineData(1.0, -1.0, 1.0, 1.0, "betaA")]
    [InlineData(1.0, 1.0, double.NaN, 1.0, "betaB")]
    [InlineData(1.0, 1.0, double.PositiveInfinity, 1.0, "betaB")]
    [InlineData(1.0, 1e-151, 1.0, 1.0, "betaA")]
    [InlineData(1.0, 1.0, 1.0, -1e-9, "scaledTime")]
    [InlineData(1.0, 1.0, 1.0, double.NaN, "scaledTime")]
    [InlineData(1e5, 1.0, 1.0, 1e300, "scaledTime")]
    public void Arguments_outside_of_the_domain_are_refused_by_name(double s, double a, double b, double z, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => BetaGammaExpectation.Of(s, a, b, z)).ParamName);

    private static double CountEvents(RandomKey life, double s, double a, double b, double z)
    {
        double rate = life.Gamma(s, 0), stop = life.Beta(a, b, 1), clock = 0.0;
        for (ulong position = 2; ; position += 2)
        {
            clock += life.Exponential(position) / rate;
            if (clock > z) return position / 2 - 1;
            if (life.Uniform(position + 1) < stop) return position / 2;
        }
    }

    private static ExpectationArguments Read(GoldenRow row) => new(row.Number("s"), row.Number("a"), row.Number("b"), row.Number("z"));

    private static double Of(ExpectationArguments at) => BetaGammaExpectation.Of(at.S, at.A, at.B, at.Z);

    private static bool Close(double left, double right) => Math.Abs(left - right) <= Relative * Math.Max(left, right);

    private static void AssertClose(double expected, double actual, GoldenRow row) =>
        Assert.True(Close(expected, actual), $"{row}: {actual:R} is off by {actual / expected - 1.0:E1}, allowed {Relative:E1}.");
}
