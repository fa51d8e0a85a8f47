using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Strategy.Assignment;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Who can do what, and who does it.</summary>
public static class CapabilityViews
{
    /// <summary>What each activity is worth by each provider, as a heat map.</summary>
    public static Chart ToChart(this CapabilityMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return Chart.HeatMap(
                matrix.Activities, matrix.Providers,
                matrix.Providers.Select((_, provider) => matrix.Activities.Select((_, activity) => matrix[activity, provider])), "worth")
            .Title("What each activity is worth by each provider")
            .XAxis("activity").YAxis("provider");
    }

    /// <summary>Who does what, with the prices that prove that no other assignment is worth more.</summary>
    public static Table<AssignedActivity> ToTable(this ActivityAssignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        string without = assignment.Unassigned.Count > 0 ? $" Nobody does {string.Join(", ", assignment.Unassigned)}." : "";
        return Table.From(assignment.Assigned)
            .Column("activity", pair => pair.Activity)
            .Column("done by", pair => pair.Provider)
            .Column("worth", pair => pair.Value)
            .Column("price of the place", pair => assignment.PriceOf(pair.Provider))
            .Column("gain", pair => assignment.GainOf(pair.Activity))
            .Caption(Invariant($"Worth {assignment.Total:g5} in all; by gains and prices no assignment is worth more than {assignment.Bound:g5}.{without}"));
    }
}
