using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What is true of all claims of the article together.</summary>
public sealed class AllClaimsTests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));

    [Fact]
    public void Every_claim_is_computed_or_reported() =>
        Assert.Equal(["A01"], Committed.Catalogue.Claims.Select(claim => claim.Id.Value).Except(Committed.Models.Select(model => model.Claim.Value)));

    [Fact]
    public void Every_number_is_used_and_has_a_source()
    {
        string[] used = [.. Committed.Models.SelectMany(model => model.Parameters.Concat(model.OtherReadings.SelectMany(reading => reading.Model.Parameters))).Distinct()];
        Assert.Empty(Committed.Parameters.Parameters.Select(parameter => parameter.Name).Except(used));
        Assert.All(Committed.Parameters.Parameters, parameter => Assert.True(parameter.Source.IsCited || parameter.Source.IsIllustrative, parameter.Name));
    }

    [Fact]
    public void A_reader_s_number_changes_the_verdict()
    {
        ArticleClaims mine = Committed.With(Scenario.Of("all of it is new", ("newOrderShare", 0.9)));
        Assert.True(mine.Model(ClaimId.From("A17")).At(mine.Parameters.Box(mine.Model(ClaimId.From("A17")).Parameters).Baseline)
            > Committed.Model(ClaimId.From("A17")).At(Committed.Parameters.Box(Committed.Model(ClaimId.From("A17")).Parameters).Baseline));
    }
}
