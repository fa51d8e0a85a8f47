using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>A campaign drawn at random: who brought whom, ready for the commission engine.</summary>
/// <remarks>What a buyer brings depends on the key and on the buyer's number alone. The core customers come first, then their friends, then theirs.</remarks>
[TypeFormatterSource]
public sealed class SimulatedReferrals
{
    private const int MostBuyers = 1_000_000;

    private readonly ImmutableArray<int> _referrers;
    private readonly ImmutableArray<int> _generationStarts;

    private SimulatedReferrals(int seeds, List<int> referrers, List<int> generationStarts) =>
        (Seeds, _referrers, _generationStarts) = (seeds, [.. referrers], [.. generationStarts]);

    /// <summary>The core customers who began.</summary>
    public int Seeds { get; }

    /// <summary>All who bought because somebody recommended it.</summary>
    public int Referred => _referrers.Length - Seeds;

    /// <summary>The generations that somebody belongs to, 0 being the core customers.</summary>
    public int Generations => _generationStarts.Length;

    /// <summary>Who recommended to whom.</summary>
    public ReferralTree Tree => ReferralTree.From(Enumerable.Range(Seeds, Referred).Select(buyer => (Name(buyer), Name(_referrers[buyer]))));

    /// <summary>Draws a campaign.</summary>
    /// <param name="law">What one buyer brings.</param>
    /// <param name="seeds">How many core customers begin; not negative.</param>
    /// <param name="generations">After how many generations it ends, 1 being the core customers' friends; not negative.</param>
    /// <param name="key">The source of randomness.</param>
    /// <exception cref="InvalidOperationException">The campaign has more than a million buyers.</exception>
    public static SimulatedReferrals Draw(OffspringLaw law, int seeds, int generations, RandomKey key)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentOutOfRangeException.ThrowIfNegative(seeds);
        ArgumentOutOfRangeException.ThrowIfNegative(generations);
        List<int> referrers = [.. Enumerable.Repeat(-1, seeds)], starts = [0];
        for (int generation = 1, first = 0; generation <= generations && first < referrers.Count; generation++)
        {
            int end = referrers.Count;
            for (int buyer = first; buyer < end; buyer++)
                referrers.AddRange(Enumerable.Repeat(buyer, law.Draw(key, (ulong)buyer)));
            if (referrers.Count > MostBuyers)
                throw new InvalidOperationException($"Generation {generation} takes the campaign beyond {MostBuyers} buyers; let it end earlier.");
            if (referrers.Count > end) starts.Add(end);
            first = end;
        }
        return new(seeds, referrers, starts);
    }

    /// <summary>How many buyers a generation has.</summary>
    /// <param name="generation">From 0, the core customers, on; 0 buyers beyond the last.</param>
    public int Buyers(int generation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generation);
        if (generation >= Generations) return 0;
        int end = generation + 1 < Generations ? _generationStarts[generation + 1] : _referrers.Length;
        return end - _generationStarts[generation];
    }

    /// <summary>The orders of those who were recommended to, one each, a minute apart.</summary>
    /// <param name="price">What each pays.</param>
    /// <param name="from">When the first one pays.</param>
    public ImmutableArray<OrderPaid> Orders(Money price, DateTimeOffset from) =>
    [
        .. Enumerable.Range(Seeds, Referred).Select(buyer => OrderPaid.Of(
            EventId.From(Text("paid", buyer)), from.AddMinutes(buyer - Seeds), OrderId.From(Text("", buyer)), Name(buyer), [SaleLine.Of("goods", price)])),
    ];

    /// <summary>For example <c>300 core customers brought 64 orders in 3 generations</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Seeds} core customers brought {Referred} orders in {Generations - 1} generation{(Generations == 2 ? "" : "s")}");

    private static CustomerId Name(int buyer) => CustomerId.From(Text("buyer", buyer));

    private static string Text(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}{number}");
}
