using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>One party whom everybody needs, several who want the few places that it has: what each is worth to them all, by the Shapley value.</summary>
/// <remarks>
/// An influencer with k slots and n merchants; or a merchant and the several customers who could each pass an offer on to the same friend. A group that includes the
/// gatekeeper earns the k largest gains of its partners; a group without it earns nothing. Take the gains in falling order, g₁ ≥ … ≥ gₙ. In a random order of arrival the
/// gatekeeper finds partner i among the k best of those who are there already with probability cᵢ = m (m + 1) / (2 i (i + 1)), m = min(k, i): so its value is Σ cᵢ gᵢ, and
/// that of partner i is Σ over j ≥ i of cⱼ (gⱼ − gⱼ₊₁). The cost is that of sorting. Source: Shapley (1953), "A value for n-person games".
/// </remarks>
[TypeFormatterSource]
public sealed class GatekeeperGame
{
    private readonly double[] _gains; // as given

    private GatekeeperGame(double[] gains, int slots)
    {
        (_gains, Slots) = (gains, slots);
        int[] order = Enumerable.Range(0, gains.Length).ToArray();
        double[] sorted = gains.Select(gain => -gain).ToArray();
        Array.Sort(sorted, order);
        double[] values = new double[gains.Length];
        double partner = 0.0, next = 0.0;
        for (int i = gains.Length; i >= 1; i--) // from the smallest gain up: small terms first
        {
            double gain = -sorted[i - 1], chance = Chance(i);
            partner += (gain - next) * chance;
            values[order[i - 1]] = partner;
            GatekeeperValue += gain * chance;
            if (i <= slots) Total += gain;
            next = gain;
        }
        PartnerValues = ImmutableArray.Create(values);
    }

    /// <summary>How many partners the gatekeeper can serve, k.</summary>
    public int Slots { get; }

    /// <summary>How many partners there are, n.</summary>
    public int Partners => _gains.Length;

    /// <summary>What all earn together: the largest gains, as many as there are slots.</summary>
    public double Total { get; }

    /// <summary>The gatekeeper's Shapley value.</summary>
    public double GatekeeperValue { get; }

    /// <summary>The gatekeeper's part of the total; null when there is nothing to earn.</summary>
    public double? GatekeeperShare => Total > 0.0 ? GatekeeperValue / Total : null;

    /// <summary>The partners' Shapley values, in the order of their gains as given.</summary>
    public ImmutableArray<double> PartnerValues { get; }

    /// <summary>A game of partners with the given gains.</summary>
    /// <param name="gains">What each partner earns with a slot beyond what it earns without, at least 0.</param>
    /// <param name="slots">How many partners the gatekeeper can serve, at least 1.</param>
    /// <exception cref="ArgumentException">A gain is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no slot.</exception>
    public static GatekeeperGame Of(IEnumerable<double> gains, int slots)
    {
        double[] own = [.. gains];
        for (int i = 0; i < own.Length; i++)
            if (own[i] is not (>= 0.0 and <= double.MaxValue))
                throw new ArgumentException($"Gain {i + 1} is {own[i]}; a gain must be finite and at least 0 (who gains nothing stays away).", nameof(gains));
        return slots >= 1 ? new(own, slots) : throw new ArgumentOutOfRangeException(nameof(slots), slots, "A gatekeeper has a slot at least.");
    }

    /// <summary>A game whose gains follow Zipf's law: the partner of rank i gains 1 / iᶻ of the best one.</summary>
    /// <param name="partners">How many partners there are, at least 0.</param>
    /// <param name="exponent">Zipf's exponent z, at least 0; at 0 all gains are equal.</param>
    /// <param name="largestGain">The best partner's gain, at least 0.</param>
    /// <param name="slots">How many partners the gatekeeper can serve, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public static GatekeeperGame Zipf(int partners, double exponent, double largestGain, int slots)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(partners);
        if (exponent is not (>= 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "Zipf's exponent must be finite and at least 0.");
        if (largestGain is not (>= 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(largestGain), largestGain, "The largest gain must be finite and at least 0.");
        return Of(Enumerable.Range(1, partners).Select(rank => largestGain * Math.Pow(rank, -exponent)), slots);
    }

    /// <summary>What a group earns: the game itself, as any solver needs it.</summary>
    /// <param name="present">The gatekeeper first, then the partners in the order of their gains.</param>
    /// <exception cref="ArgumentException">There is not one entry for each player.</exception>
    public double WorthOf(IReadOnlyList<bool> present) => present.Count != Partners + 1
        ? throw new ArgumentException($"There are {Partners + 1} players; {present.Count} entries were given.", nameof(present))
        : present[0] ? _gains.Where((_, i) => present[i + 1]).OrderDescending().Take(Slots).Sum() : 0.0;

    /// <summary>For example <c>1 slot for 10 partners: the gatekeeper gets 61.3% of 100</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Slots} slot{(Slots == 1 ? "" : "s")} for {Partners} partner{(Partners == 1 ? "" : "s")}: the gatekeeper gets {(GatekeeperShare is { } share ? (100.0 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "nothing")} of {Total:g6}");

    // min(k, i) (min(k, i) + 1) / (2 i (i + 1)) without overflow.
    private double Chance(int i) => i <= Slots ? 0.5 : 0.5 * ((double)Slots / i) * ((Slots + 1.0) / (i + 1.0));
}
