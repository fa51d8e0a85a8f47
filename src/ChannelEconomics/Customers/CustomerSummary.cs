using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>The sufficient statistics of one customer's purchase history.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Property</term><description>Symbol in the literature; unit</description></listheader>
/// <item><term><see cref="Frequency"/></term><description>x; repeat purchases, the first one not counted</description></item>
/// <item><term><see cref="Recency"/></term><description>t_x; periods from first to last purchase (0 when x = 0)</description></item>
/// <item><term><see cref="Age"/></term><description>T; periods from first purchase to the end of observation</description></item>
/// </list>
/// Note that t_x is measured from the first purchase, not backwards from today as in marketing's "RFM".
/// The default value is a valid summary: a customer who bought for the first time at the very end of observation.
/// </remarks>
[TypeFormatterSource]
public readonly record struct CustomerSummary
{
    private CustomerSummary(int frequency, double recency, double age) =>
        (Frequency, Recency, Age) = (frequency, recency, age);

    /// <summary>x, the number of repeat purchases.</summary>
    public int Frequency { get; }

    /// <summary>t_x, the time from the first purchase to the last one, in periods.</summary>
    public double Recency { get; }

    /// <summary>T, the time from the first purchase to the end of observation, in periods.</summary>
    public double Age { get; }

    /// <summary>A summary whose three numbers fit together.</summary>
    /// <param name="frequency">x ≥ 0, repeat purchases.</param>
    /// <param name="recency">t_x in [0, <paramref name="age"/>], in periods; 0 when <paramref name="frequency"/> is 0.</param>
    /// <param name="age">T ≥ 0, finite, in periods.</param>
    /// <exception cref="ArgumentOutOfRangeException">Unless x ≥ 0, 0 ≤ t_x ≤ T &lt; ∞, and t_x = 0 when x = 0.</exception>
    public static CustomerSummary Of(int frequency, double recency, double age) =>
        BrokenRule(frequency, recency, age) is { } broken
            ? throw new ArgumentOutOfRangeException(broken.Parameter, broken.Value, broken.Rule)
            : new(frequency, recency + 0.0, age + 0.0); // -0 + 0 = 0: equal summaries are equal to the bit

    /// <summary>The first rule that the three numbers break, or nothing: readers of tables list these for every bad row.</summary>
    internal static (string Parameter, object Value, string Rule)? BrokenRule(int frequency, double recency, double age)
    {
        if (frequency < 0)
            return (nameof(frequency), frequency, "Frequency counts repeat purchases and is not negative.");
        if (!(age >= 0.0 && double.IsFinite(age)))
            return (nameof(age), age, "Age must be finite and not negative.");
        if (!(recency >= 0.0 && recency <= age))
            return (nameof(recency), recency, string.Create(CultureInfo.InvariantCulture, $"Recency must lie in [0, age] = [0, {age}]."));
        if (frequency == 0 && recency != 0.0)
            return (nameof(recency), recency, "Without a repeat purchase, recency is 0.");
        return null;
    }

    /// <summary>For example <c>x = 2, t_x = 30.43, T = 38.86</c>; rounded for the eye.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"x = {Frequency}, t_x = {Recency:0.##}, T = {Age:0.##}");
}
