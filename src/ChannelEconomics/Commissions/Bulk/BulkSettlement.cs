using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>The shares of every order after its refunds, in columns, and what every user earned.</summary>
[TypeFormatterSource]
public sealed class BulkSettlement
{
    private readonly Currency _currency;
    private readonly long[] _platform, _level1, _level2, _merchant;
    private readonly long[] _earned1, _earned2;

    internal BulkSettlement(Currency currency, (long[] Platform, long[] Level1, long[] Level2, long[] Merchant) shares, BulkTally tally, int[] level1, int[] level2)
    {
        _currency = currency;
        (_platform, _level1, _level2, _merchant) = shares;
        (_earned1, _earned2) = (tally.EarnedBy(level1, 0), tally.EarnedBy(level2, 1));
        Total = new(Sum(tally.Platform), Sum(tally.Level1), Sum(tally.Level2), Sum(tally.Merchant));
        for (int user = 0; user < _earned1.Length; user++)
        {
            if ((_earned1[user] | _earned2[user]) != 0) Earners++;
        }

        Money Sum(Int128 minorUnits) => Money.FromSum(minorUnits, currency);
    }

    /// <summary>How many orders were settled.</summary>
    public int Count => _platform.Length;

    /// <summary>What the parties have of all orders together.</summary>
    public BulkShares Total { get; }

    /// <summary>How many users earned something.</summary>
    public int Earners { get; }

    /// <summary>The platform's share of each order, in minor units.</summary>
    public ReadOnlySpan<long> Platform => _platform;

    /// <summary>What level 1 has of each order, in minor units.</summary>
    public ReadOnlySpan<long> Level1 => _level1;

    /// <summary>What level 2 has of each order, in minor units.</summary>
    public ReadOnlySpan<long> Level2 => _level2;

    /// <summary>What the merchant has of each order, in minor units.</summary>
    public ReadOnlySpan<long> Merchant => _merchant;

    /// <summary>What each user earned as level 1, in minor units.</summary>
    public ReadOnlySpan<long> EarnedAsLevel1 => _earned1;

    /// <summary>What each user earned as level 2, in minor units.</summary>
    public ReadOnlySpan<long> EarnedAsLevel2 => _earned2;

    /// <summary>The shares of one order, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such order.</exception>
    public BulkShares this[int order] => (uint)order < (uint)Count
        ? new(In(_platform[order]), In(_level1[order]), In(_level2[order]), In(_merchant[order]))
        : throw new ArgumentOutOfRangeException(nameof(order), order, string.Create(CultureInfo.InvariantCulture, $"There are {Count} orders, counted from 0."));

    /// <summary>What a user earned at both levels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such user.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits of minor units.</exception>
    public Money EarnedBy(int user) => (uint)user < (uint)_earned1.Length
        ? In(_earned1[user]) + In(_earned2[user])
        : throw new ArgumentOutOfRangeException(nameof(user), user, string.Create(CultureInfo.InvariantCulture, $"There are {_earned1.Length} users, counted from 0."));

    /// <summary>For example <c>10000000 orders, 375182 earners: platform ¥0.60, level 1 ¥10.00, level 2 ¥5.00, merchant ¥84.40</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} orders, {Earners} earners: {Total}");

    private Money In(long minorUnits) => Money.FromMinorUnits(minorUnits, _currency);
}
