using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What the levels have earned so far on the order that is being settled; persons are accounts' numbers.</summary>
internal sealed class OrderRoom
{
    private readonly List<(int Person, long Earned)> _byPerson = []; // as few as levels
    private long _all;

    internal void Clear()
    {
        _byPerson.Clear();
        _all = 0;
    }

    internal long UsedOf(CapScope scope, int person)
    {
        if (scope == CapScope.Order) return _all;
        long used = 0;
        foreach ((int one, long earned) in _byPerson)
            used += one == person ? earned : 0;
        return used;
    }

    internal void Use(int person, long amount)
    {
        _all += amount;
        _byPerson.Add((person, amount));
    }
}
