using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Views;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>Verdicts of sketched claims.</summary>
public static partial class Samples
{
    internal static ClaimCatalogue SketchedClaims { get; } = new(
    [
        new(ClaimId.From("A01"), "A fact", "It was so.", ClaimKind.ReportedFact, []),
        new(ClaimId.From("A02"), "A failing premise", "Nobody trusts.", ClaimKind.Mechanism, [ClaimId.From("A01")]),
        new(ClaimId.From("A03"), "Trust <beats> reach", "Trust & friends sell more than reach.", ClaimKind.Mechanism, [ClaimId.From("A02")]),
        new(ClaimId.From("A04"), "Not yet", "Nobody knows.", ClaimKind.Prediction, [ClaimId.From("A03")]),
    ]);

    internal static ArticleVerdicts SketchedVerdicts { get; } = Sketched();

    /// <summary>The claim A03 turned round: it holds where orders are few.</summary>
    internal static Verdict Below { get; } = Verdict.Evaluate(
        SketchedClaims[ClaimId.From("A03")],
        new(ClaimId.From("A03"), "orders per buyer", "orders", ["trust", "friendsTold"], "trust", Criterion.Below(0.5), p => p["trust"] * p["friendsTold"]),
        SketchedVerdicts["A03"].Box, new() { Points = 64, SobolPoints = 16, Bootstraps = 40 });

    private static IEnumerable<(string Name, object Sample)> Claims() =>
    [
        ("claim threshold", SketchedVerdicts["A03"].ThresholdChart()),
        ("claim threshold of whole numbers", SketchedVerdicts["A02"].ThresholdChart()),
        ("claim sensitivity", SketchedVerdicts["A03"].SensitivityChart()),
        ("claim without sensitivity", SketchedVerdicts["A02"].SensitivityChart()),
        ("claim regions", SketchedVerdicts["A03"].RegionChart("trust", "friendsTold")),
        ("claim regions below", Below.RegionChart("trust", "friendsTold")),
        ("claims with verdicts", SketchedVerdicts.ToMap()),
    ];

    private static ArticleVerdicts Sketched()
    {
        ParameterBox box = new(
        [
            new("trust", "conversion among friends", "share", 0.2, 0.05, 0.5, RangeSpacing.Logarithmic, ParameterSource.Cited("Schmitt2011", "from the second table")),
            new("friendsTold", "how many are told", "friends", 3, 1, 9, RangeSpacing.Whole, ParameterSource.Illustrative),
            new("coldness", "below zero", "", -0.5, -2, 1, RangeSpacing.Linear, ParameterSource.Illustrative),
        ]);
        ClaimModel never = new(ClaimId.From("A02"), "trust in nobody", "", ["friendsTold"], "friendsTold", Criterion.Below(-1.0), _ => 0.0);
        ClaimModel other = new(ClaimId.From("A03"), "difference", "", ["coldness"], "coldness", Criterion.Above(0.0), p => Math.Sin(4.0 * p["coldness"]));
        ClaimModel model = new(ClaimId.From("A03"), "orders per buyer", "orders", ["trust", "friendsTold"], "trust", Criterion.Above(0.5), p => p["trust"] * p["friendsTold"])
        {
            Assumption = "a friend is told once.",
            OtherReadings = [new("in the cold", "only coldness counts.", other)],
        };
        VerdictOptions quick = new() { Points = 1024, SobolPoints = 128, Bootstraps = 40 };
        return new(SketchedClaims,
        [
            Verdict.Reported(SketchedClaims[ClaimId.From("A01")]),
            Verdict.Evaluate(SketchedClaims[ClaimId.From("A02")], never, box, quick),
            Verdict.Evaluate(SketchedClaims[ClaimId.From("A03")], model, box, quick),
        ]);
    }
}
