namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A linear scale of days; a position counts days since 1 January of the year 1.</summary>
public sealed record DayScale : Scale
{
    internal DayScale() { }
}
