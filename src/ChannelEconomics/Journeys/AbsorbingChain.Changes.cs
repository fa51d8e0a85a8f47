using ChannelEconomics.Channels;

namespace ChannelEconomics.Journeys;

/// <content>What changes to a chain do to its conversion.</content>
public sealed partial class AbsorbingChain
{
    /// <summary>The share of all conversions that is lost when nobody gets past some states any more: their visitors are lost.</summary>
    /// <remarks>
    /// Σ over the set C of N[s,c] x[c], divided by the conversion, where x[c] is the chance to convert from c without coming to C again: each lost conversion
    /// is counted at its last visit to C. For one state this is N[s,c] B[c] / (N[c,c] B[s]). It describes this chain; what would happen if the touchpoints
    /// were switched off, it cannot say.
    /// Source: Anderl et al. (2016); as the intercentrality of a key player, Ballester, Calvó-Armengol and Zenou (2006).
    /// </remarks>
    /// <param name="states">One state or more.</param>
    /// <returns>A share of all conversions; nothing when the chain converts nobody.</returns>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public double? RemovalEffect(params IEnumerable<string> states)
    {
        bool[] removed = new bool[_matrix.Size];
        foreach (string state in states)
            removed[IndexOf(state)] = true;
        if (!(ConversionProbability.Value > 0.0)) return null;
        AbsorbingChain avoiding = new(_matrix.LosingAt(removed));
        double lost = 0.0;
        for (int c = 0; c < removed.Length; c++)
            if (removed[c] && _classes.CanEnd[c] && _visits[c] > 0.0)
                lost += _visits[c] * ConversionAvoiding(avoiding, removed, c);
        return Math.Min(1.0, lost / ConversionProbability.Value);
    }

    /// <summary>The removal effect of each state by itself, in the order of <see cref="States"/>, from one inverse.</summary>
    /// <returns>Shares of all conversions; empty when the chain converts nobody.</returns>
    public IReadOnlyList<double> RemovalEffects()
    {
        double conversion = ConversionProbability.Value;
        if (!(conversion > 0.0)) return [];
        int n = _matrix.Size;
        double[] visits = _transient.Inverse(n), effects = new double[n];
        for (int c = 0; c < n; c++)
            if (_classes.CanEnd[c])
                effects[c] = Math.Min(1.0, _visits[c] * ConversionAt(c) / (visits[c * n + c] * conversion));
        return effects;
    }

    /// <summary>By how much conversion changes when a share of a state's visitors that was lost goes to another state instead.</summary>
    /// <remarks>
    /// N[s,a] B[b] δ / (1 − δ N[b,a]): exact for any δ, since one row of Q changes by a matrix of rank one; N[s,a] B[b] δ to first order.
    /// A negative δ takes visitors from an existing jump and loses them.
    /// Source: Sherman and Morrison (1950).
    /// </remarks>
    /// <param name="jump">From a to b.</param>
    /// <param name="share">δ, the share of the visitors of a; at most what is lost at a, at least minus what goes to b.</param>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many visitors to move.</exception>
    public double ConversionGain(Link jump, double share)
    {
        ArgumentNullException.ThrowIfNull(jump);
        int a = IndexOf(jump.From.Value), b = IndexOf(jump.To.Value);
        double lost = _matrix.Ending(a, (int)Outcome.Lost), jumping = _matrix.Transition(a, b);
        if (!(share <= lost && share >= -jumping)) // refuses NaN too
            throw new ArgumentOutOfRangeException(nameof(share), share, $"Along {jump} between {-jumping:R} and {lost:R} of the visitors of '{jump.From}' can be moved.");
        if (share == 0.0 || _visits[a] == 0.0 || _classes.IsTrap[a] || ConversionAt(b) == 0.0) return 0.0;
        double[] start = new double[_matrix.Size];
        start[b] = 1.0;
        double denominator = 1.0 - share * _transient.Visits(start)[a];
        return denominator > 0.0
            ? _visits[a] * ConversionAt(b) * share / denominator
            : new AbsorbingChain(_matrix.Moved(a, b, share)).ConversionProbability.Value - ConversionProbability.Value; // a trap closes
    }

    /// <summary>The first-order worth of a jump: by how much conversion grows per share of a state's lost visitors that goes to another state.</summary>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public double MarginalConversion(Link jump)
    {
        ArgumentNullException.ThrowIfNull(jump);
        int a = IndexOf(jump.From.Value);
        return _visits[a] == 0.0 || _classes.IsTrap[a] ? 0.0 : _visits[a] * ConversionAt(IndexOf(jump.To.Value));
    }

    private double ConversionAt(int state) => _outcomeFrom[(int)Outcome.Bought][state] + _outcomeFrom[(int)Outcome.BoughtAndRetained][state];

    private double ConversionAvoiding(AbsorbingChain avoiding, bool[] removed, int state)
    {
        double chance = _matrix.Ending(state, (int)Outcome.Bought) + _matrix.Ending(state, (int)Outcome.BoughtAndRetained);
        for (int next = 0; next < removed.Length; next++)
            if (!removed[next])
                chance += _matrix.Transition(state, next) * avoiding.ConversionAt(next);
        return chance;
    }
}
