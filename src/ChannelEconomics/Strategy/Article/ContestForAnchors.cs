using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Contests;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A10: run by the official team alone, the video channel burns its budget in a contest for the same anchors.</summary>
internal static class ContestForAnchors
{
    private const string Platforms = "platformsInContest", Decisiveness = "contestDecisiveness", Prize = "anchorPrize",
        FirstReturn = "linkFirstReturn", Scale = "linkHalvingSpending";

    internal static readonly string[] Names = [Platforms, Decisiveness, Prize, FirstReturn, Scale];
    private static readonly ClaimId Id = ClaimId.From("A10");
    private static readonly Criterion MoreThanHalf = Criterion.Above(0.5);

    public static ClaimModel Model { get; } = new(Id, "contest's part of what a platform spends", "share", Names, FirstReturn, MoreThanHalf, BudgetBurnt)
    {
        Assumption = "Several equal platforms split a budget between a Tullock contest for the same anchors and links of their own, whose returns fall. A team alone is taken to build links "
            + "that bring little; how little decides. More than half of what is spent counts as burning the budget.",
        OtherReadings =
        [
            new("rent burnt", "what all platforms spend on the contest, as a part of what the anchors are worth",
                new(Id, "burnt part of what the anchors are worth", "share", Names, Decisiveness, MoreThanHalf, RentBurnt)),
            new("zero-sum in shares", "efforts aside: which part of all that is won is only divided, one platform's gain being another's loss",
                new(Id, "part of all gains that is only divided", "share", Names, FirstReturn, MoreThanHalf, OnlyDivided)),
        ],
    };

    /// <summary>The contest's part of what a platform spends, when the first unit of money in links brings so many times as much.</summary>
    internal static double Spent(ParameterPoint at, double linkReturn) => BudgetBurnt(at.With(FirstReturn, linkReturn * at[FirstReturn]));

    private static double BudgetBurnt(ParameterPoint at) => Split(at).ContestShare!.Value;

    private static double RentBurnt(ParameterPoint at) => at[Platforms] * Split(at).Contest / at[Prize];

    private static double OnlyDivided(ParameterPoint at) =>
        at[Prize] / (at[Prize] + at[Platforms] * Links(at).ValueOf(Split(at).Links));

    // In units of a platform's budget. In the whole box the decisiveness leaves room for an equilibrium.
    private static BudgetSplit Split(ParameterPoint at) => ContestBesideLinks.Of(Contest(at), Links(at), 1.0).Equilibrium()
        ?? throw new InvalidOperationException($"There is {Contest(at)}; lower {Decisiveness} or {Platforms}.");

    private static SymmetricContest Contest(ParameterPoint at) => SymmetricContest.Of((int)Math.Round(at[Platforms]), at[Prize], at[Decisiveness]);

    private static FallingReturns Links(ParameterPoint at) => new(at[FirstReturn], at[Scale]);
}
