namespace ChannelEconomics.Commissions.Events;

/// <summary>The order in which a batch of events is settled, whatever the order in which it is handed in.</summary>
internal sealed class EventOrder : IComparer<CommissionEvent>
{
    internal static EventOrder Canonical { get; } = new();

    public int Compare(CommissionEvent? x, CommissionEvent? y)
    {
        int byTime = x!.At.UtcTicks.CompareTo(y!.At.UtcTicks);
        if (byTime != 0) return byTime;
        int byKind = x.Precedence.CompareTo(y.Precedence);
        return byKind != 0 ? byKind : string.CompareOrdinal(x.Id.Value, y.Id.Value);
    }
}
