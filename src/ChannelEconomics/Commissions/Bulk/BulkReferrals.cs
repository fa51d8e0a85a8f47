using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>Who referred whom, by number: user <c>u</c> of <c>n</c> was referred by <c>referrers[u]</c>. Never a cycle.</summary>
[TypeFormatterSource]
public sealed class BulkReferrals
{
    private readonly ImmutableArray<int> _referrers;
    private readonly ImmutableHashSet<int> _ownLinks;

    private BulkReferrals(ImmutableArray<int> referrers, ImmutableHashSet<int> ownLinks) => (_referrers, _ownLinks) = (referrers, ownLinks);

    /// <summary>How many users there are, referred or not.</summary>
    public int Count => _referrers.Length;

    /// <summary>The referrals of all users.</summary>
    /// <param name="referrers">For each user the number of the one who referred him, or −1.</param>
    /// <exception cref="ArgumentException">A number is none of a user, or somebody stands above himself.</exception>
    public static BulkReferrals From(ReadOnlySpan<int> referrers)
    {
        for (int user = 0; user < referrers.Length; user++)
        {
            if (referrers[user] < -1 || referrers[user] >= referrers.Length)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"User {user} was referred by {referrers[user]}, which is neither −1 nor one of the {referrers.Length} users."), nameof(referrers));
        }
        RequireNoCycle(referrers);
        return new([.. referrers], []);
    }

    /// <summary>Who referred a user, if anybody.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such user.</exception>
    public int? ReferrerOf(int user) => (uint)user < (uint)Count
        ? _referrers[user] is >= 0 and var referrer ? referrer : null
        : throw new ArgumentOutOfRangeException(nameof(user), user, $"There are {Count.ToString(CultureInfo.InvariantCulture)} users, counted from 0.");

    /// <summary>The same, but some users buy through their own links, which the plan's <see cref="SelfPurchase"/> judges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such user.</exception>
    public BulkReferrals WithOwnLinks(params ReadOnlySpan<int> users)
    {
        foreach (int user in users)
            _ = ReferrerOf(user);
        return new(_referrers, _ownLinks.Union(users.ToArray()));
    }

    /// <summary>For example <c>1000000 users, 600000 of them referred</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} users, {_referrers.Count(referrer => referrer >= 0)} of them referred");

    /// <summary>Who earns as level 1 and as level 2 when a user buys; −1 for nobody.</summary>
    internal (int[] Level1, int[] Level2) Uplines(CommissionPlan plan)
    {
        int[] level1 = new int[Count], level2 = new int[Count];
        for (int user = 0; user < Count; user++)
            (level1[user], level2[user]) = (_referrers[user], Above(_referrers[user]));
        foreach (int user in _ownLinks)
        {
            (level1[user], level2[user]) = plan.Terms.SelfPurchase switch
            {
                SelfPurchase.AsLevelOne => (user, _referrers[user]),
                SelfPurchase.SkipToParent => (_referrers[user], Above(_referrers[user])),
                _ => (-1, -1),
            };
        }
        if (plan.Levels < 2) Array.Fill(level2, -1);
        if (plan.Levels < 1) Array.Fill(level1, -1);
        return (level1, level2);

        int Above(int user) => user >= 0 ? _referrers[user] : -1;
    }

    // Each user is walked over once: what an earlier walk reached is known to end.
    private static void RequireNoCycle(ReadOnlySpan<int> referrers)
    {
        int[] walk = new int[referrers.Length];
        for (int start = 0; start < referrers.Length; start++)
        {
            for (int user = start; user >= 0 && walk[user] <= 0; user = referrers[user])
            {
                if (walk[user] == -start - 1)
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The referrals lead from user {user} back to user {user}."), nameof(referrers));
                if (walk[user] < 0) break;
                walk[user] = -start - 1;
            }
        }
    }
}
