using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Top-down distribution: core customers recommend one to one by links that pay, and so do those whom they bring.</summary>
/// <remarks>
/// Every buyer has k friends, asks each with the probability f(r) and each who is asked buys with the trust conversion p: R = k f p. One core customer brings
/// A = R + R² + … orders. With two levels a friend who buys is worth r₁ + w r₂ R to the one who asks, because that friend brings R further buyers; w says how much
/// a reward counts that comes later and by the effort of others. So R is the largest root of R = k p f(r₁ + w r₂ R).
/// <para>The orders of the first generation pay r₁, since the core customers have nobody above them; all others pay r₁ + r₂.</para>
/// </remarks>
[TypeFormatterSource]
public sealed record TopDownCampaign
{
    /// <summary>A campaign.</summary>
    /// <param name="friends">k, the friends whom a buyer could ask; from 0 to 100,000.</param>
    /// <param name="response">f, how forwarding answers the reward.</param>
    /// <param name="trustConversion">p, the probability that a friend who is asked buys.</param>
    /// <param name="contribution">m, what an order leaves before rewards, with all that comes of it later, in money; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public TopDownCampaign(int friends, ForwardingResponse response, Probability trustConversion, double contribution)
    {
        Friends = friends is >= 0 and <= OffspringLaw.MostFriends
            ? friends
            : throw new ArgumentOutOfRangeException(nameof(friends), friends, $"The number of friends must lie in [0, {OffspringLaw.MostFriends}].");
        Response = response ?? throw new ArgumentNullException(nameof(response));
        TrustConversion = trustConversion;
        Contribution = contribution >= 0.0 && double.IsFinite(contribution)
            ? contribution
            : throw new ArgumentOutOfRangeException(nameof(contribution), contribution, "The contribution of an order must be finite and not negative.");
    }

    /// <summary>k, the friends whom a buyer could ask.</summary>
    public int Friends { get; }

    /// <summary>f, how forwarding answers the reward.</summary>
    public ForwardingResponse Response { get; }

    /// <summary>p, the probability that a friend who is asked buys.</summary>
    public Probability TrustConversion { get; init; }

    /// <summary>m, what an order leaves before rewards, in money.</summary>
    public double Contribution { get; }

    /// <summary>The generations that count, 1 being the core customers' friends; null, the default, for all. With a number, R may reach 1 and more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? Generations
    {
        get;
        init => field = value is null or >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The number of generations must not be negative.");
    }

    /// <summary>w, what a second-level reward counts beside a direct one to the person who asks, in [0, 1]. Default 1: as much.</summary>
    public Probability SecondLevelWeight { get; init; } = Probability.Certain;

    /// <summary>The most that may be paid for an order, in money: a platform or the law may limit it. Null, the default, for all that an order leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double? MostReward
    {
        get;
        init => field = value is null ? null : ForwardingResponse.RequireReward(value.Value, nameof(MostReward));
    }

    /// <summary>The largest R that any reward reaches, k p f₁.</summary>
    public double LargestReproductionNumber => Friends * TrustConversion.Value * Response.Most.Value;

    /// <summary>What a reward does.</summary>
    /// <exception cref="InvalidOperationException">R reaches 1 and all generations count: the model knows no finite total.</exception>
    public TopDownOutcome At(ReferralReward reward)
    {
        double r = ReproductionNumber(reward), acquired = Acquired(r);
        double withTwoAbove = Math.Max(0.0, acquired - (Generations == 0 ? 0.0 : r));
        double paid = reward.Direct * acquired + reward.Second * withTwoAbove;
        return new(reward, r, acquired, paid, Contribution * acquired - paid);
    }

    /// <summary>What a reward on one level does.</summary>
    /// <param name="reward">r₁, in money.</param>
    public TopDownOutcome At(double reward) => At(ReferralReward.OneLevel(reward));

    /// <summary>The reward on one level that leaves most, from 0 to <see cref="MostReward"/> or the contribution of an order, whichever is less.</summary>
    /// <remarks>Method: a scan of 64 panels, since the profit may have two peaks as R nears 1, then golden-section search beside the best; a reward of 0 is a candidate.</remarks>
    /// <exception cref="InvalidOperationException">A reward below the contribution lets R reach 1 and all generations count.</exception>
    public TopDownOutcome BestReward() => At(PeakSearch.Best(
        reward => (Contribution - reward) * Acquired(ReproductionNumber(reward)), LargestReward));

    /// <summary>The random number of friends whom one buyer brings at a reward.</summary>
    public OffspringLaw LawAt(ReferralReward reward) => OffspringLaw.Binomial(Friends, Probability.From(
        Math.Min(1.0, Friends == 0 ? 0.0 : ReproductionNumber(reward) / Friends)));

    /// <summary>For example <c>20 friends, 5% unpaid, up to 30%, moved by 40; 10% of those asked buy; an order leaves 270</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Friends} friends, {Response}; {TrustConversion} of those asked buy; an order leaves {Contribution:0.##}");

    /// <summary>The largest reward that the search for the best one considers.</summary>
    internal double LargestReward => Math.Min(Contribution, MostReward ?? Contribution);

    private double ReproductionNumber(double reward) => Friends * TrustConversion.Value * Response.Value(reward);

    /// <remarks>Newton's method from above, where the right-hand side, which is concave in R, lies below R: the steps come down to the largest root.</remarks>
    private double ReproductionNumber(ReferralReward reward)
    {
        double pull = SecondLevelWeight.Value * reward.Second, reach = Friends * TrustConversion.Value;
        if (pull == 0.0) return ReproductionNumber(reward.Direct);
        double r = LargestReproductionNumber;
        while (true)
        {
            double incentive = reward.Direct + pull * r;
            double next = r - (reach * Response.Value(incentive) - r) / (reach * Response.Slope(incentive) * pull - 1.0);
            if (!(next < r)) return r;
            if (next <= 0.0) return 0.0;
            r = next;
        }
    }

    private double Acquired(double r)
    {
        if (Generations is { } generations) return Kernels.Generations.Sum(r, generations);
        return r < 1.0 ? r / (1.0 - r) : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
            $"With this reward each buyer brings R = {r:G6} others, so orders never end. Say how many Generations count."));
    }
}
