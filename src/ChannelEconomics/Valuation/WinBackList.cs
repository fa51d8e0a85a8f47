using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>Who is worth winning back: customers who have probably gone, by what their return would add.</summary>
/// <remarks>
/// Whoever has gone buys nothing more, so the value as things are is P(alive) times the value of the same customer if active: V = P · V₁. Her return
/// adds V₁ − V = V · (1 − P) / P. V₁ is the value given the whole history, the long silence included: who was silent for long and is still active
/// buys seldom, so it is less than the customer's old pace would promise. That she goes on as if she had never left is an assumption; hold it
/// against a test of the offer.
/// Customers whose value is infinite, or too small to tell from 0, are left out and counted.
/// </remarks>
[TypeFormatterSource]
public sealed class WinBackList : IReadOnlyList<WinBackCandidate>
{
    private readonly ImmutableArray<WinBackCandidate> _candidates;

    private WinBackList(ImmutableArray<WinBackCandidate> candidates, Probability mostAlive, int leftOut, Currency? currency) =>
        (_candidates, MostAlive, LeftOut, Currency) = (candidates, mostAlive, leftOut, currency);

    /// <summary>The number of candidates.</summary>
    public int Count => _candidates.Length;

    /// <summary>The P(alive) up to which a customer counts as probably gone.</summary>
    public Probability MostAlive { get; }

    /// <summary>The rows with so small a P(alive) that are not in the list, because their value is infinite or 0.</summary>
    public int LeftOut { get; }

    /// <summary>What values are in; nothing when that is not known.</summary>
    public Currency? Currency { get; }

    /// <summary>A candidate, the highest gain first.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public WinBackCandidate this[int index] => _candidates[index];

    /// <summary>The customers of a valuation who have probably gone.</summary>
    /// <param name="valuation">The valuation.</param>
    /// <param name="mostAlive">The P(alive) up to which a customer counts as probably gone; one half when omitted.</param>
    public static WinBackList Of(CustomerValuation valuation, Probability? mostAlive = null)
    {
        Probability most = mostAlive ?? Probability.From(0.5);
        List<WinBackCandidate> candidates = [];
        int leftOut = 0;
        foreach (CustomerValue row in valuation.Values)
        {
            if (row.ProbabilityAlive > most) continue;
            if (row.Value.TryGetValue(out double now) && now > 0.0 && double.IsFinite(now / row.ProbabilityAlive.Value))
                candidates.Add(new(row.Index, row.Customer, row.ProbabilityAlive, now, now / row.ProbabilityAlive.Value));
            else
                leftOut++;
        }
        return new([.. candidates.OrderByDescending(candidate => candidate.Gain).ThenBy(candidate => candidate.Index)], most, leftOut, valuation.Customers.Currency);
    }

    /// <summary>The candidates, the highest gain first.</summary>
    public IEnumerator<WinBackCandidate> GetEnumerator() => _candidates.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>211 customers with P(alive) up to 50%; the first would add 58.20</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Count} customers with P(alive) up to {MostAlive}{(Count > 0 ? $"; the first would add {_candidates[0].Gain:F2}" : "")}");
}
