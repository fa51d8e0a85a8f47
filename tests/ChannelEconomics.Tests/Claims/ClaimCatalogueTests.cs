using ChannelEconomics.Claims;

namespace ChannelEconomics.Tests.Claims;

public sealed class ClaimCatalogueTests
{
    [Fact]
    public void Claims_come_in_order_of_their_ids() =>
        Assert.Equal(["A01", "A02"], new ClaimCatalogue([Claim("A02", "A01"), Claim("A01")]).Claims.Select(claim => claim.Id.Value));

    [Fact]
    public void An_id_that_is_there_twice_is_refused_by_name() =>
        Assert.StartsWith("Claim A01 is there twice.", Refusal(Claim("A01"), Claim("A01")), StringComparison.Ordinal);

    [Fact]
    public void A_premise_that_is_missing_is_refused_by_name() =>
        Assert.StartsWith("Claim A01 rests on A09, which is not in the catalogue.", Refusal(Claim("A01", "A09")), StringComparison.Ordinal);

    [Fact]
    public void A_circle_is_refused_with_its_path() =>
        Assert.StartsWith(
            "Claims rest on each other in a circle: A02 → A03 → A02.",
            Refusal(Claim("A01", "A02"), Claim("A02", "A03"), Claim("A03", "A02")), StringComparison.Ordinal);

    [Fact]
    public void A_claim_cannot_rest_on_itself() => Assert.Throws<ArgumentException>(() => Claim("A01", "A01"));

    [Theory]
    [InlineData("a01")]
    [InlineData("A1")]
    [InlineData("A011")]
    [InlineData("")]
    public void An_id_is_a_capital_letter_and_two_digits(string text) => Assert.Throws<ArgumentException>(() => ClaimId.From(text));

    private static Claim Claim(string id, params string[] restsOn) =>
        new(ClaimId.From(id), "title", "a statement", ClaimKind.Mechanism, restsOn.Select(ClaimId.From));

    private static string Refusal(params Claim[] claims) => Assert.Throws<ArgumentException>(() => new ClaimCatalogue(claims)).Message;
}
