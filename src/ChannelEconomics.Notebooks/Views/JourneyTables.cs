using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Journeys, where they end, and which ones there are.</summary>
public static class JourneyTables
{
    private const string Caveat = "This describes the chain and is not causal.";

    private static readonly NumberFormat OneDecimalPercent = NumberFormat.Percent.WithDecimals(1);

    /// <summary>The states of a chain: how often they are visited, what becomes of their visitors, and what would be lost with them.</summary>
    public static Table<ChainState> ToTable(this AbsorbingChain chain)
    {
        IReadOnlyList<double> effects = chain.RemovalEffects();
        Dictionary<string, double> removal = chain.States.Select((state, i) => (state.Name, Effect: effects.Count > 0 ? effects[i] : double.NaN)).ToDictionary();
        return Table.From(chain.States)
            .Column("touchpoint", state => state.ToString())
            .Column("visits", state => chain.ExpectedVisits(state.Name), NumberFormat.Auto.WithDecimals(3), "per journey")
            .Column("ever reached", state => chain.FirstPassageTo(state.Name).Probability.Value, OneDecimalPercent, "of journeys")
            .Column("buys from there", state => chain.ConversionFrom(state.Name).Value, OneDecimalPercent, "of visitors")
            .Column("removal effect", state => removal[state.Name], OneDecimalPercent, "orders lost if its visitors left")
            .Caption($"{chain}. {Caveat}");
    }

    /// <summary>How journeys end.</summary>
    public static Table<(string Outcome, double Share)> OutcomeTable(this AbsorbingChain chain)
    {
        List<(string Outcome, double Share)> rows = [.. Enum.GetValues<Outcome>().Select(outcome => (Words(outcome), chain.ProbabilityOf(outcome).Value))];
        if (chain.TrapProbability > Probability.Impossible) rows.Add(("never ends", chain.TrapProbability.Value));
        return Table.From(rows)
            .Column("a journey ends", row => row.Outcome)
            .Column("share", row => row.Share, NumberFormat.Percent.WithDecimals(2))
            .Caption(double.IsFinite(chain.ExpectedTouches)
                ? Invariant($"{chain.ExpectedTouches:0.00} touches on average, with a standard deviation of {Math.Sqrt(chain.TouchVariance):0.00}")
                : "Some journeys never end: the mean number of touches is infinite");
    }

    /// <summary>Journeys one a row, as they come: from a chain's paths, the most probable first.</summary>
    /// <param name="paths">The journeys; finitely many.</param>
    public static Table<JourneyPath> ToTable(this IEnumerable<JourneyPath> paths) =>
        Table.From(paths)
            .Column("journey", path => string.Join(" → ", path.States))
            .Column("ends", path => Words(path.Outcome))
            .Column("probability", path => path.Probability.Value, NumberFormat.Percent.WithDecimals(2));

    internal static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Bought => "bought",
        Outcome.Retained => "retained",
        Outcome.BoughtAndRetained => "bought and retained",
        _ => "lost",
    };
}
