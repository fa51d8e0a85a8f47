using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>How much more than a viewer must a friend who is asked buy for recommendation to win against a broadcast?</summary>
[TypeFormatterSource]
public sealed record TrustThreshold
{
    private const double BelowLimit = 1.0 - 1e-12;

    private TrustThreshold(double? conversion, double broadcastConversion) => (Conversion, BroadcastConversion) = (conversion, broadcastConversion);

    /// <summary>The trust conversion from which on recommendation leaves more; 0 if it always does, nothing if it never does.</summary>
    public double? Conversion { get; }

    /// <summary>The probability that a viewer of the broadcast buys.</summary>
    public double BroadcastConversion { get; }

    /// <summary>The trust ratio, trust conversion over broadcast conversion; nothing where there is no threshold, or no viewer buys.</summary>
    public double? Ratio => Conversion is { } conversion && BroadcastConversion > 0.0 ? conversion / BroadcastConversion : null;

    /// <summary>The threshold, with the best reward at each trust conversion.</summary>
    /// <remarks>Method: the best profit grows with trust, so its difference from the broadcast's changes sign once, and is bisected to the last bit.</remarks>
    /// <param name="campaign">The top-down campaign; its own trust conversion does not count.</param>
    /// <param name="seeds">How many core customers begin; finite and not negative.</param>
    /// <param name="broadcast">The broadcast.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of core customers is negative or not finite.</exception>
    public static TrustThreshold Of(TopDownCampaign campaign, double seeds, BroadcastCampaign broadcast)
    {
        if (!(seeds >= 0.0 && double.IsFinite(seeds)))
            throw new ArgumentOutOfRangeException(nameof(seeds), seeds, "The number of core customers must be finite and not negative.");
        // Without a number of generations the profit grows beyond all bounds before R reaches 1, at this trust.
        double limit = campaign.Generations is null ? 1.0 / (campaign.Friends * campaign.Response.Value(campaign.LargestReward)) : double.PositiveInfinity;
        double high = Math.Min(1.0, limit * BelowLimit);
        double? Threshold()
        {
            if (Wins(0.0)) return 0.0;
            if (!Wins(high)) return null;
            double low = 0.0;
            for (double middle = 0.5 * high; middle > low && middle < high; middle = low + 0.5 * (high - low))
            {
                if (Wins(middle)) high = middle;
                else low = middle;
            }
            return high;
        }
        return new(Threshold(), broadcast.Conversion.Value);

        bool Wins(double trust) => seeds * (campaign with { TrustConversion = Probability.From(trust) }).BestReward().ProfitPerSeed >= broadcast.Profit;
    }

    /// <summary>For example <c>wins from a trust conversion of 4.2% on, 8.4 times the broadcast's</c>.</summary>
    public override string ToString() => Conversion switch
    {
        null => "never wins",
        0.0 => "always wins",
        { } conversion => string.Create(CultureInfo.InvariantCulture,
            $"wins from a trust conversion of {Probability.From(conversion)} on{(Ratio is { } ratio ? $", {ratio:G3} times the broadcast's" : "")}"),
    };
}
