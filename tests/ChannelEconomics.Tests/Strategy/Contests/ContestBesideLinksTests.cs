using ChannelEconomics.Strategy.Contests;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Contests;

public sealed class ContestBesideLinksTests
{
    [Property(MaxTest = 100)]
    public void The_equilibrium_is_its_own_best_response(byte contestants, byte decisiveness, byte firstReturn, byte scale, byte budget)
    {
        int n = contestants % 8 + 2;
        double r = (decisiveness + 1.0) / 256.0 * n / (n - 1.0); // up to the largest with an equilibrium
        var game = ContestBesideLinks.Of(SymmetricContest.Of(n, 100.0, r), new FallingReturns(firstReturn / 32.0, scale + 1.0), budget / 2.0 + 0.5);
        BudgetSplit equilibrium = game.Equilibrium()!, answer = game.BestResponse(equilibrium.Contest);

        // At the limit staying out of the contest is as good, so pay-offs are compared, not amounts.
        Assert.Equal(Payoff(game, answer, equilibrium.Contest), Payoff(game, equilibrium, equilibrium.Contest), 1e-7);
        Assert.True(equilibrium.Contest + equilibrium.Links <= game.Budget * (1.0 + 1e-12));
        if (equilibrium.Links > 0.0 && equilibrium.Contest > 0.0) Assert.Equal(equilibrium.ContestReturn, equilibrium.LinkReturn, 1e-9 * equilibrium.LinkReturn);
        if (equilibrium.Unspent > 1e-9) Assert.Equal(1.0, equilibrium.ContestReturn, 1e-9);
    }

    [Property(MaxTest = 100)]
    public void The_crossing_point_is_where_the_contest_has_that_part_of_the_money(byte contestants, byte part, byte scale, byte budget)
    {
        SymmetricContest contest = SymmetricContest.Of(contestants % 8 + 2, 100.0, 1.0);
        double share = (part + 1.0) / 257.0, own = budget / 2.0 + 0.5;
        double crossing = ContestBesideLinks.Of(contest, new(1.0, scale + 1.0), own).FirstReturnAt(share)!.Value;
        BudgetSplit at = ContestBesideLinks.Of(contest, new(crossing, scale + 1.0), own).Equilibrium()!;
        BudgetSplit above = ContestBesideLinks.Of(contest, new(1.01 * crossing, scale + 1.0), own).Equilibrium()!;

        Assert.Equal(share, at.ContestShare!.Value, 1e-9);
        Assert.True(above.ContestShare < share);
    }

    [Fact]
    public void Without_returns_of_links_it_is_the_contest_alone_and_without_rivals_links_alone()
    {
        BudgetSplit contest = ContestBesideLinks.Of(SymmetricContest.Of(2, 100.0, 1.0), new(0.0, 10.0), 40.0).Equilibrium()!;
        Assert.Equal((25.0, 0.0, 15.0), (contest.Contest, contest.Links, contest.Unspent));
        BudgetSplit links = ContestBesideLinks.Of(SymmetricContest.Of(1, 100.0, 1.0), new(3.0, 10.0), 40.0).Equilibrium()!;
        Assert.Equal((0.0, 20.0, 20.0), (links.Contest, links.Links, links.Unspent));
        BudgetSplit nothing = ContestBesideLinks.Of(SymmetricContest.Of(1, 100.0, 1.0), new(0.5, 10.0), 40.0).Equilibrium()!;
        Assert.Null(nothing.ContestShare);
        Assert.Null(ContestBesideLinks.Of(SymmetricContest.Of(1, 100.0, 1.0), new(0.5, 10.0), 40.0).FirstReturnAt(0.5));
        Assert.Null(ContestBesideLinks.Of(SymmetricContest.Of(2, 100.0, 2.1), new(1.0, 10.0), 40.0).Equilibrium());
        Assert.Equal("25 into the contest, 0 into links, 15 kept", contest.ToString());
    }

    [Fact]
    public void Returns_of_links_fall_as_they_say()
    {
        FallingReturns links = new(4.0, 20.0);
        Assert.Equal(2.0, links.MarginalAt(20.0));
        Assert.Equal(20.0, links.SpendingUntil(2.0));
        Assert.Equal(0.0, links.SpendingUntil(5.0));
        double sum = 0.0;
        for (int i = 0; i < 20_000; i++) sum += links.MarginalAt((i + 0.5) * 1e-3) * 1e-3; // the midpoint rule's error is 1e-6 of a step squared
        Assert.Equal(sum, links.ValueOf(20.0), 1e-8);
        Assert.Throws<ArgumentOutOfRangeException>(() => new FallingReturns(-1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FallingReturns(1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => links.ValueOf(-1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => links.SpendingUntil(0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContestBesideLinks.Of(SymmetricContest.Of(2, 1.0, 1.0), links, 0.0));
    }

    private static double Payoff(ContestBesideLinks game, BudgetSplit split, double rivals)
    {
        double others = (game.Contest.Contestants - 1) * Math.Pow(rivals, game.Contest.Decisiveness), own = Math.Pow(split.Contest, game.Contest.Decisiveness);
        return game.Contest.Prize * own / (own + others) + game.Links.ValueOf(split.Links) - split.Contest - split.Links;
    }
}
