using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Journeys;

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
    internal double Worth(ChannelGraph graph, ParameterPoint point) => Worth(graph, point, point[ContactWorth], _ => true);

    /// <summary>The same with another worth of a contact, and with the visitors of some entries only; the others stay away.</summary>
    internal double Worth(ChannelGraph graph, ParameterPoint point, double contact, Func<string, bool> comes)
    {
        AbsorbingChain chain = AbsorbingChain.From(graph);
        (double all, double sum) = (0.0, 0.0);
        foreach ((string at, string parts) in Entries)
        {
            all += point[parts];
            if (comes(at)) sum += point[parts] * (chain.ConversionFrom(at).Value + contact * chain.RetentionFrom(at).Value);
        }
        return sum / all;
    }
}
