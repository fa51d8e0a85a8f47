using System.Globalization;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>When a freeze ends: instants, local midnights, and the days on which clocks change.</summary>
public sealed class FreezeTests
{
    [Theory]
    [InlineData("Asia/Shanghai", 7, "2026-03-01T23:59:59+08:00", "2026-03-08T00:00:00+08:00")]
    [InlineData("Asia/Shanghai", 7, "2026-03-02T00:00:00+08:00", "2026-03-09T00:00:00+08:00")]
    [InlineData("America/New_York", 1, "2026-03-07T23:30:00-05:00", "2026-03-08T00:00:00-05:00")]
    [InlineData("America/New_York", 2, "2026-03-07T23:30:00-05:00", "2026-03-09T00:00:00-04:00")]
    [InlineData("America/New_York", 1, "2026-11-01T12:00:00-05:00", "2026-11-02T00:00:00-05:00")]
    [InlineData("Australia/Lord_Howe", 1, "2026-10-03T12:00:00+10:30", "2026-10-04T00:00:00+10:30")]
    [InlineData("Asia/Kolkata", 1, "2026-05-01T23:00:00+05:30", "2026-05-02T00:00:00+05:30")]
    [InlineData("America/Sao_Paulo", 1, "2018-11-03T12:00:00-03:00", "2018-11-04T01:00:00-02:00")] // midnight does not come
    [InlineData("Africa/Cairo", 1, "2026-04-23T12:00:00+02:00", "2026-04-24T01:00:00+03:00")] // nor here
    [InlineData("America/Havana", 1, "2026-10-31T12:00:00-04:00", "2026-11-01T00:00:00-04:00")] // midnight comes twice
    public void A_local_freeze_ends_with_the_first_instant_of_its_day(string zone, int days, string received, string free)
    {
        Freeze freeze = Freeze.ForLocalDays(days, TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(At(free), freeze.AvailableAt(At(received)));
    }

    [Fact]
    public void An_instant_freeze_counts_24_hours_whatever_the_clocks_do() =>
        Assert.Equal(At("2026-03-10T00:30:00-04:00"), Freeze.ForDays(2).AvailableAt(At("2026-03-07T23:30:00-05:00")));

    [Fact]
    public void A_local_freeze_of_no_days_lies_in_the_past_and_money_is_free_with_the_receipt()
    {
        Freeze freeze = Freeze.ForLocalDays(0, Shop.Shanghai);
        Assert.Equal(At("2026-03-01T00:00:00+08:00"), freeze.AvailableAt(At("2026-03-01T18:00:00+08:00")));
        Shop shop = new(Shop.Rates(10) with { Freeze = freeze });
        shop.Sell(0, "o", 1000);
        shop.Receive(1, "o");
        shop.Tick(0.999);
        Assert.Equal((100, 0, 0), shop.Has(Shop.B));
        shop.Tick(1);
        Assert.Equal((0, 100, 0), shop.Has(Shop.B));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
