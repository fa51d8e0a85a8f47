using ChannelEconomics.Claims;

namespace ChannelEconomics.Strategy.Article;

/// <summary>One of the article's two kinds of merchants: where its visitors come from and what a contact is worth to it.</summary>
/// <param name="Entries">The touchpoints where its visitors start, with the parameters that say how many.</param>
/// <param name="ContactWorth">The parameter that says what a contact is worth, in orders.</param>
/// <param name="Native">The way of selling that it is used to.</param>
internal sealed record MerchantCohort((string At, string Parts)[] Entries, string ContactWorth, string Native)
{
    /// <summary>Merchants from before the video channel, who live on customers they can write to.</summary>
    internal static MerchantCohort Older { get; } = new(
        [("ad", "olderFromAds"), ("video", "olderFromVideo"), ("live", "olderFromLive"), ("account", "olderFromAccount")], "olderContactWorth", "mall");

    /// <summary>Merchants who came with the video channel.</summary>
    internal static MerchantCohort Newer { get; } = new([("ad", "newerFromAds"), ("video", "newerFromVideo"), ("live", "newerFromLive")], "newerContactWorth", "store");

    /// <summary>The names of the parameters.</summary>
    internal IEnumerable<string> Parameters => [.. Entries.Select(entry => entry.Parts), ContactWorth];

    /// <summary>What a visitor is worth, in orders: orders and the worth of contacts.</summary>
    internal double Worth(VideoChain chain, ParameterPoint point)
    {
        double all = 0.0, sum = 0.0, contact = point[ContactWorth];
        foreach ((string at, string parts) in Entries)
        {
            all += point[parts];
            sum += point[parts] * Worth(chain, at, contact);
        }
        return sum / all;
    }

    /// <summary>What a visitor of one touchpoint is worth, in orders.</summary>
    internal static double Worth(VideoChain chain, string at, double contact) =>
        chain.Orders[VideoChain.IndexOf(at)] + contact * chain.Contacts[VideoChain.IndexOf(at)];
}
