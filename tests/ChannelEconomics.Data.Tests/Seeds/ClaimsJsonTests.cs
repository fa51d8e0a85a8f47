using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;

namespace ChannelEconomics.Data.Tests.Seeds;

public sealed class ClaimsJsonTests
{
    [Fact]
    public void The_committed_catalogue_has_the_seventeen_claims_of_the_article()
    {
        ClaimCatalogue catalogue = ClaimsJson.Read(Repository.Path("seeds", "claims", "claims.json"));
        Assert.Equal(Enumerable.Range(1, 17).Select(n => $"A{n:00}"), catalogue.Claims.Select(claim => claim.Id.Value));
    }

    [Theory]
    [InlineData("""{"claims":[{"id":"A1","title":"t","statement":"s","kind":"mechanism","restsOn":[]}]}""", "claims: $.claims[0].id:")]
    [InlineData("""{"claims":[{"id":"A01","title":"t","statement":"s","kind":"guess","restsOn":[]}]}""", "claims: $.claims[0].kind: 'guess' is not")]
    [InlineData("""{"claims":[{"id":"A01","title":"t","kind":"mechanism","restsOn":[]}]}""", "claims: $.claims[0].statement: there is no text")]
    [InlineData("""{"claims":[{"id":"A01","title":"t","statement":"s","kind":"mechanism","restsOn":["A02"]}]}""", "claims: Claim A01 rests on A02")]
    [InlineData("""{"claims":[7]}""", "claims: $.claims[0]: this is no object")]
    [InlineData("""{"claims":7}""", "claims: $.claims: there is no such array")]
    [InlineData("""{"claims":[""", "claims: ")]
    public void A_wrong_catalogue_is_refused_with_its_place(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ClaimsJson.Parse(json)).Message, StringComparison.Ordinal);
}
