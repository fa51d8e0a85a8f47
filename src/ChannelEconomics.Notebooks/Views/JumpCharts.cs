using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>What jumps are worth.</summary>
public static class JumpCharts
{
    private const string Caveat = "It describes the graph as given and is not causal: what people do when a platform opens or closes a jump, only trying it can tell.";

    // A difference of four worths; what is smaller is their rounding, not a sign.
    private const double RelativeRounding = 1e-13;

    /// <summary>The optional jumps with three answers to what each is worth.</summary>
    public static Table<JumpValue> ToTable(this JumpValuation valuation) =>
        Table.From(valuation.Jumps)
            .Column("jump", value => value.Jump.Link.ToString())
            .Column("share", value => value.Jump.Share.Value, NumberFormat.Percent, "of visitors")
            .Column("opened alone", value => value.Alone, "0.00000")
            .Column("closed last", value => value.Removal, "0.00000")
            .Column("Shapley", value => value.Shapley, "0.00000")
            .Footer("all together", "", "", "", valuation.WorthOfAll - valuation.WorthOfNone)
            .Caption($"Worth per journey ({valuation.Worth}); {Behaviour(valuation)}. {Caveat}");

    /// <summary>Bars of what opening a jump first adds, what closing it last costs, and its fair share.</summary>
    /// <param name="valuation">The valuation.</param>
    /// <param name="journeys">Of how many journeys the worth is shown.</param>
    public static Chart ToChart(this JumpValuation valuation, int journeys = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(journeys, 1);
        IEnumerable<double> Of(Func<JumpValue, double> value) => valuation.Jumps.Select(jump => journeys * value(jump));
        return Chart.Bars(valuation.Jumps.Select(jump => jump.Jump.Link.ToString()), Of(jump => jump.Alone), "opened when the others are closed")
            .And(Of(jump => jump.Removal), "closed when the others are open")
            .And(Of(jump => jump.Shapley), "fair share (Shapley)")
            .Sideways()
            .Title("What each jump is worth")
            .Subtitle(Capitalised(Behaviour(valuation)))
            .XAxis("jump").YAxis("worth", Invariant($"per {journeys:#,##0} journeys"))
            .Note(Caveat);
    }

    /// <summary>By colour, how much more two jumps are worth together than one by one, on average over what else is open.</summary>
    /// <param name="valuation">Two optional jumps or more.</param>
    /// <param name="journeys">Of how many journeys the worth is shown.</param>
    /// <exception cref="ArgumentException">There are fewer than two optional jumps.</exception>
    public static Chart ComplementarityChart(this JumpValuation valuation, int journeys = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(journeys, 1);
        Link[] links = [.. valuation.Jumps.Select(jump => jump.Jump.Link)];
        double rounding = RelativeRounding * Math.Max(Math.Abs(valuation.WorthOfNone), Math.Abs(valuation.WorthOfAll));
        double Together(Link row, Link column) => valuation.Complementarity(row, column) is var worth && Math.Abs(worth) <= rounding ? 0.0 : journeys * worth;
        if (links.Length < 2) throw new ArgumentException("Complementarity is between two jumps; fewer are optional here.", nameof(valuation));
        return Chart.HeatMap(
                links.Select(link => link.ToString()), links.Select(link => link.ToString()),
                links.Select(row => links.Select(column => row == column ? double.NaN : Together(row, column))), "together, beyond one by one", around: 0.0)
            .Title("Which jumps make each other worth more")
            .Subtitle(Capitalised(Behaviour(valuation)))
            .ZAxis("worth together beyond one by one", Invariant($"per {journeys:#,##0} journeys"))
            .Note(Caveat);
    }

    private static string Behaviour(JumpValuation valuation) => $"visitors of a closed jump {valuation.Visitors}";

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
