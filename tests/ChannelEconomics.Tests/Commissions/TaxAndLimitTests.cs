using System.Numerics;
using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>Withholding, withdrawal fees, and what payment platforms allow.</summary>
public sealed class TaxAndLimitTests
{
    private static readonly DateOnly March = new(2026, 3, 15);

    [Theory]
    [InlineData(800_00, 0)]
    [InlineData(4_000_00, 640_00)]
    [InlineData(4_000_01, 640_00)]
    [InlineData(25_000_00, 4_000_00)]
    [InlineData(25_000_01, 4_000_00)]
    [InlineData(62_500_00, 13_000_00)]
    [InlineData(62_500_10, 13_000_03)]
    public void An_ordinary_payer_withholds_by_the_month(long gross, long withheld) =>
        Assert.Equal(Fen(withheld), new LabourRemuneration().Withhold([], March, Fen(gross)));

    [Property]
    public void Many_payments_of_a_month_bear_what_one_of_their_sum_bears(PositiveInt first, PositiveInt second)
    {
        LabourRemuneration rule = new();
        WithheldIncome other = new(March.AddMonths(-1), Fen(99_999_999), Fen(1));
        WithheldIncome before = new(March, Fen(first.Item), rule.Withhold([], March, Fen(first.Item)));
        Money after = rule.Withhold([other, before], March.AddDays(1), Fen(second.Item));
        Assert.Equal(rule.Withhold([], March, Fen((long)first.Item + second.Item)), before.Withheld + after);
    }

    [Property]
    public void A_platform_withholds_as_the_annual_table_says(PositiveInt size)
    {
        long gross = size.Item * 1_000_003L % 300_000_000;
        BigInteger fifths = (BigInteger)gross * 4 - 5 * 500_000;
        (int Percent, long Quick)[] table = [(3, 0), (10, 252_000), (20, 1_692_000), (25, 3_192_000), (30, 5_292_000), (35, 8_592_000), (45, 18_192_000)];
        BigInteger most = table.Max(row => fifths * row.Percent - (BigInteger)row.Quick * 500); // a progressive tax is the largest of its lines
        BigInteger expected = most <= 0 ? 0 : (2 * most + 500) / 1000;
        Assert.Equal(Fen((long)expected), new PlatformRemuneration().Withhold([], March, Fen(gross)));
    }

    [Fact]
    public void A_platform_counts_months_from_the_first_payment_of_the_year_and_never_gives_back()
    {
        PlatformRemuneration rule = new();
        WithheldIncome january = new(new(2026, 1, 10), Fen(3_000_000), rule.Withhold([], new(2026, 1, 10), Fen(3_000_000)));
        Assert.Equal(Fen(57_000), january.Withheld);
        Assert.Equal(Fen(0), rule.Withhold([january], new(2026, 12, 31), Fen(100)));
        Assert.Equal(Fen(57_000), rule.Withhold([january], new(2027, 1, 10), Fen(3_000_000)));
    }

    [Fact]
    public void The_rule_in_force_depends_on_payer_and_day()
    {
        WithholdingSchedule china = WithholdingSchedule.China;
        Assert.IsType<LabourRemuneration>(china.RuleFor(PayerKind.InternetPlatform, new(2025, 9, 30)));
        Assert.IsType<PlatformRemuneration>(china.RuleFor(PayerKind.InternetPlatform, new(2025, 10, 1)));
        Assert.IsType<LabourRemuneration>(china.RuleFor(PayerKind.Ordinary, new(2026, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => china.RuleFor(PayerKind.Ordinary, new(2018, 12, 31)));
    }

    [Fact]
    public void Sharing_is_allowed_up_to_each_limit_and_not_beyond()
    {
        ProfitSharingLimits limits = ProfitSharingLimits.WeChatPay;
        Assert.Equal(ProfitSharingFault.None, limits.Check(Fen(1000), Day(0), Day(180), [Fen(100), Fen(200)]));
        Assert.Equal(ProfitSharingFault.OverRatio, limits.Check(Fen(1000), Day(0), Day(180), [Fen(100), Fen(201)]));
        Assert.Equal(ProfitSharingFault.OverRatio, limits.Check(Fen(1000), Day(0), Day(1), [Fen(100)], Fen(201)));
        Assert.Equal(ProfitSharingFault.WindowClosed, limits.Check(Fen(1000), Day(0), Day(180).AddTicks(1), [Fen(1)]));
        Assert.Equal(ProfitSharingFault.None, limits.Check(Fen(1000), Day(0), Day(1), [.. Enumerable.Repeat(Fen(1), 50)], requestsBefore: 49));
        Assert.Equal(ProfitSharingFault.TooManyReceivers, limits.Check(Fen(1000), Day(0), Day(1), [.. Enumerable.Repeat(Fen(1), 51)]));
        Assert.Equal(ProfitSharingFault.TooManyRequests, limits.Check(Fen(1000), Day(0), Day(1), [Fen(1)], requestsBefore: 50));
    }

    [Fact]
    public void A_withdrawal_has_a_minimum_and_a_fee_below_its_amount()
    {
        WithdrawalPolicy policy = WithdrawalPolicy.Of(Fen(100), Rate.FromPercent(0.6m), Fen(100));
        Assert.Equal(new WithdrawalQuote(WithdrawalFault.None, Fen(100), Fen(1)), policy.Quote(Fen(101), Fen(101)));
        Assert.Equal(WithdrawalFault.FeeNotBelowAmount, policy.Quote(Fen(100), Fen(100)).Fault);
        Assert.Equal(WithdrawalFault.BelowMinimum, policy.Quote(Fen(99), Fen(100)).Fault);
        Assert.Equal(WithdrawalFault.InsufficientAvailable, policy.Quote(Fen(101), Fen(100)).Fault);
        Assert.Equal(WithdrawalFault.AmountNotPositive, policy.Quote(Fen(-1), Fen(100)).Fault);
        Assert.Equal(PlanFaultCode.NegativeRate, Assert.Throws<InvalidPlanException>(() => WithdrawalPolicy.Of(Fen(0), Rate.FromPercent(-1), Fen(0))).Faults[0].Code);
    }
}
