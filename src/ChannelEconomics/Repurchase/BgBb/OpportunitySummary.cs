using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>One customer's history over discrete opportunities to buy, such as yearly appeals for a donation.</summary>
/// <remarks>
/// Opportunities are counted from 1, after the one that brought the customer in; at each the customer buys or does not.
/// The default value is a valid history: of a customer who has not had an opportunity yet.
/// </remarks>
[TypeFormatterSource]
public readonly record struct OpportunitySummary
{
    private OpportunitySummary(int frequency, int lastOpportunity, int opportunities) =>
        (Frequency, LastOpportunity, Opportunities) = (frequency, lastOpportunity, opportunities);

    /// <summary>x, the number of opportunities taken.</summary>
    public int Frequency { get; }

    /// <summary>t_x, the number of the last opportunity taken; 0 when none was.</summary>
    public int LastOpportunity { get; }

    /// <summary>n, the number of opportunities there were.</summary>
    public int Opportunities { get; }

    /// <summary>A history whose three numbers fit together.</summary>
    /// <param name="frequency">x in [0, <paramref name="lastOpportunity"/>]: opportunities taken.</param>
    /// <param name="lastOpportunity">t_x in [0, <paramref name="opportunities"/>]: the last one taken; 0 exactly when x is 0.</param>
    /// <param name="opportunities">n ≥ 0: opportunities there were.</param>
    /// <exception cref="ArgumentOutOfRangeException">Unless 0 ≤ x ≤ t_x ≤ n, and t_x = 0 exactly when x = 0.</exception>
    public static OpportunitySummary Of(int frequency, int lastOpportunity, int opportunities) =>
        BrokenRule(frequency, lastOpportunity, opportunities) is { } broken
            ? throw new ArgumentOutOfRangeException(broken.Parameter, broken.Value, broken.Rule)
            : new(frequency, lastOpportunity, opportunities);

    /// <summary>The first rule that the three numbers break, or nothing.</summary>
    internal static (string Parameter, int Value, string Rule)? BrokenRule(int frequency, int lastOpportunity, int opportunities)
    {
        if (opportunities < 0)
            return (nameof(opportunities), opportunities, "The number of opportunities is not negative.");
        if (lastOpportunity < 0 || lastOpportunity > opportunities)
            return (nameof(lastOpportunity), lastOpportunity,
                string.Create(CultureInfo.InvariantCulture, $"The last opportunity taken must lie in [0, opportunities] = [0, {opportunities}]."));
        if (frequency < 0 || frequency > lastOpportunity)
            return (nameof(frequency), frequency,
                string.Create(CultureInfo.InvariantCulture, $"Frequency must lie in [0, lastOpportunity] = [0, {lastOpportunity}]: one purchase an opportunity."));
        if (frequency == 0 && lastOpportunity != 0)
            return (nameof(lastOpportunity), lastOpportunity, "When no opportunity was taken, the last one taken is 0.");
        return null;
    }

    /// <summary>The order of n, then t_x, then x.</summary>
    internal static int Compare(OpportunitySummary left, OpportunitySummary right) =>
        (left.Opportunities, left.LastOpportunity, left.Frequency).CompareTo((right.Opportunities, right.LastOpportunity, right.Frequency));

    /// <summary>For example <c>x = 2, t_x = 4, n = 6</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"x = {Frequency}, t_x = {LastOpportunity}, n = {Opportunities}");
}
