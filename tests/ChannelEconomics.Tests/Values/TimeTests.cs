using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

[Properties(Arbitrary = [typeof(ValueArbitraries)])]
public sealed class TimeTests
{
    /// <summary>A quotient and a product, each rounded by half a unit in the last place.</summary>
    private const double Relative = 4 * 1.1102230246251565e-16;

    [Theory]
    [InlineData("second", 1)]
    [InlineData("hour", 3_600)]
    [InlineData("day", 86_400)]
    [InlineData("week", 604_800)]
    [InlineData("month", 2_629_746)]
    [InlineData("year", 31_556_952)]
    public void Units_have_their_length_in_seconds(string name, long seconds) => Assert.Equal(seconds, TimeUnit.FromName(name).Seconds);

    [Fact]
    public void The_mean_month_and_year_are_those_of_the_Gregorian_calendar()
    {
        double daysIn400Years = (new DateTime(2400, 1, 1) - new DateTime(2000, 1, 1)).TotalDays;
        Assert.Equal(daysIn400Years / 400.0, TimeUnit.MeanYear.Days);
        Assert.Equal(daysIn400Years / 4_800.0, TimeUnit.MeanMonth.Days);
        Assert.Equal(30.436875, TimeUnit.MeanMonth.Days);
    }

    [Property]
    public void Names_are_read_in_singular_and_plural_and_any_case(TimeUnit unit) =>
        Assert.All([unit.Name, unit.Name + "s", unit.Name.ToUpperInvariant() + "S", $" {unit} "], name => Assert.Same(unit, TimeUnit.FromName(name)));

    [Theory]
    [InlineData("fortnight")]
    [InlineData("weekss")]
    [InlineData("")]
    [InlineData("s")]
    public void An_unknown_name_is_refused_with_the_known_ones(string name) =>
        Assert.StartsWith(
            $"'{name}' is no unit of time; units are second, hour, day, week, month, year.",
            Assert.Throws<ArgumentException>(() => TimeUnit.FromName(name)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Units_are_listed_from_short_to_long() => Assert.Equal(TimeUnit.All.OrderBy(unit => unit.Seconds), TimeUnit.All);

    [Property]
    public void A_span_of_whole_units_counts_them(TimeUnit unit, short count) =>
        Assert.Equal(count, unit.CountIn(TimeSpan.FromTicks(count * unit.Seconds * TimeSpan.TicksPerSecond)));

    [Property]
    public void Order_is_total_and_agrees_with_equality(Period a, Period b, Period c) => OrderLaws.Hold(a, b, c);

    [Property]
    public void A_period_in_its_own_unit_is_its_count(Period period) => Assert.Equal(period.Count, period.In(period.Unit));

    [Property]
    public void Converting_there_and_back_changes_nothing(Period period, TimeUnit unit)
    {
        double back = Period.Of(period.In(unit), unit).In(period.Unit);
        Assert.InRange(back, period.Count * (1.0 - Relative), period.Count * (1.0 + Relative));
    }

    [Fact]
    public void Seven_days_equal_a_week()
    {
        Assert.Equal(Period.Of(7, TimeUnit.Day), Period.Of(1, TimeUnit.Week));
        Assert.Equal(39.0, Period.Of(273, TimeUnit.Day).In(TimeUnit.Week));
        Assert.Equal(12.0, Period.Of(1, TimeUnit.MeanYear).In(TimeUnit.MeanMonth));
    }

    [Fact]
    public void A_month_is_longer_than_thirty_days() => Assert.True(Period.Of(1, TimeUnit.MeanMonth) > Period.Of(30, TimeUnit.Day));

    [Fact]
    public void The_default_period_is_no_time() => Assert.Equal(("0 days", Period.Zero), (default(Period).ToString(), default));

    [Theory]
    [InlineData(39.0, "week", "39 weeks")]
    [InlineData(1.0, "day", "1 day")]
    [InlineData(0.5, "month", "0.5 months")]
    public void Periods_print_as_they_were_stated(double count, string unit, string text) =>
        Assert.Equal(text, Period.Of(count, TimeUnit.FromName(unit)).ToString());

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MaxValue)]
    public void A_period_is_finite_and_not_negative(double count) =>
        Assert.Contains(
            "a finite number of weeks that is not negative",
            Assert.Throws<ArgumentOutOfRangeException>(() => Period.Of(count, TimeUnit.Week)).Message,
            StringComparison.Ordinal);
}
