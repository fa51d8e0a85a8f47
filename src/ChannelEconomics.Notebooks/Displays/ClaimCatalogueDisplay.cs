using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a catalogue of claims, one a row, with what each rests on.</summary>
internal static class ClaimCatalogueDisplay
{
    internal static Display Of(ClaimCatalogue catalogue) => TableDisplay.Of(Table.From(catalogue.Claims)
        .Column("claim", claim => claim.Id.Value)
        .Column("in one sentence", claim => claim.Statement)
        .Column("kind", claim => Kind(claim.Kind))
        .Column("rests on", claim => string.Join(" ", claim.RestsOn))
        .Column("verdict", claim => claim.Kind == ClaimKind.ReportedFact ? "reported" : "not yet computed")
        .Caption(catalogue.ToString()));

    private static string Kind(ClaimKind kind) => kind switch
    {
        ClaimKind.ReportedFact => "reported",
        ClaimKind.Mechanism => "mechanism",
        ClaimKind.Prediction => "prediction",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of claim."),
    };
}
