namespace ChannelEconomics.Strategy.Article;

/// <summary>The journeys of the visitors of a merchant who has both shops, a mall only, or a store only.</summary>
internal sealed record ShopChains(VideoChain Both, VideoChain MallOnly, VideoChain StoreOnly)
{
    internal static ShopChains Of(VideoChain both) => new(both, both.WithoutShop("store"), both.WithoutShop("mall"));
}
