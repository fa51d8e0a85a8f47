using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.LinkSets;

/// <summary>A kind of merchant: where its visitors come in, how many there are, and what the ends of their journeys are worth to it.</summary>
[TypeFormatterSource]
public sealed class MerchantType
{
    /// <summary>A kind of merchant.</summary>
    /// <param name="name">What it is called, such as liquor.</param>
    /// <param name="visitorsPerMonth">Journeys that begin in a month; finite and positive.</param>
    /// <param name="entries">Where they begin; the shares add up to 1.</param>
    /// <param name="worth">What an order and a contact are worth, in the unit of the links' costs.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of visitors is not finite or not positive.</exception>
    public MerchantType(string name, double visitorsPerMonth, IEnumerable<Entry> entries, JourneyWorth worth)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(worth);
        if (!(double.IsFinite(visitorsPerMonth) && visitorsPerMonth > 0.0))
            throw new ArgumentOutOfRangeException(nameof(visitorsPerMonth), visitorsPerMonth, $"Visitors of {name} in a month must be a finite number above 0.");
        (Name, VisitorsPerMonth, Entries, Worth) = (name, visitorsPerMonth, [.. entries], worth);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Journeys that begin in a month.</summary>
    public double VisitorsPerMonth { get; }

    /// <summary>Where they begin.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>What an order and a contact are worth to it.</summary>
    public JourneyWorth Worth { get; }

    /// <summary>For example <c>liquor: 20,000 visitors a month, 120 an order, 60 a contact</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {VisitorsPerMonth:#,##0.##} visitors a month, {Worth}");
}
