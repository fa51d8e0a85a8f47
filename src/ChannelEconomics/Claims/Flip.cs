using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>Where a claim flips as its decisive parameter runs over its plausible range, all else at its baseline; or that it does not.</summary>
/// <remarks>
/// The range is cut into steps (<see cref="VerdictOptions.FlipSteps"/>) and each step whose ends differ is bisected, to twelve digits. Two flips within one step
/// are not seen. A quantity that touches the bound and turns back does not flip the claim.
/// </remarks>
[TypeFormatterSource]
public sealed class Flip
{
    internal Flip(ClaimParameter parameter, bool holdsAtLow, bool holdsAtBaseline, IEnumerable<FlipPoint> points) =>
        (Parameter, HoldsAtLow, HoldsAtBaseline, Points) = (parameter, holdsAtLow, holdsAtBaseline, [.. points]);

    /// <summary>The decisive parameter.</summary>
    public ClaimParameter Parameter { get; }

    /// <summary>Whether the claim holds at the low end of the range.</summary>
    public bool HoldsAtLow { get; }

    /// <summary>Whether the claim holds at the baseline.</summary>
    public bool HoldsAtBaseline { get; }

    /// <summary>The values at which the claim flips, from low to high; none if it does not within the plausible range.</summary>
    public IReadOnlyList<FlipPoint> Points { get; }

    /// <summary>The only value at which the claim flips.</summary>
    /// <exception cref="InvalidOperationException">There is none, or there are several; the message says which.</exception>
    public double Threshold => Points.Count == 1
        ? Points[0].Value
        : throw new InvalidOperationException($"There is not one threshold of {Parameter.Name}: the claim holds {Where}.");

    /// <summary>Where in its range the decisive parameter lets the claim hold: <c>above 0.42</c>, <c>nowhere between 0.1 and 2</c>.</summary>
    public string Where
    {
        get
        {
            if (Points.Count == 0) return $"{(HoldsAtLow ? "everywhere" : "nowhere")} {Range}";
            List<string> pieces = [];
            double? from = null;
            foreach (FlipPoint point in Points)
            {
                if (point.HoldsAbove) from = point.Value;
                else pieces.Add(from is null ? Below(point.Value) : Between(from.Value, point.Value));
                if (!point.HoldsAbove) from = null;
            }
            if (from is { } last) pieces.Add(Above(last));
            return string.Join(" or ", pieces);
        }
    }

    /// <summary>The same as a condition: <c>while decisiveness is above 0.42, all else at its baseline</c>, or <c>for no decisiveness between 0.1 and 2, …</c>.</summary>
    public string Condition => Points.Count == 0
        ? $"for {(HoldsAtLow ? "every" : "no")} {Parameter.Words} {Range}, all else at its baseline"
        : $"while {Parameter.Words} is {Where}, all else at its baseline";

    /// <summary>For example <c>the claim holds while decisiveness is above 0.42, all else at its baseline</c>.</summary>
    public override string ToString() => $"the claim holds {Condition}";

    private string Range => Parameter.Low == Parameter.High
        ? $"at {Parameter.Text(Parameter.Low)}"
        : $"between {Parameter.Between(Parameter.Low, "and", Parameter.High)}";

    private bool IsWhole => Parameter.Spacing == RangeSpacing.Whole;

    private string Above(double value) => IsWhole ? $"{Parameter.Text(value)} or more" : $"above {Parameter.Text(value)}";

    private string Below(double value) => IsWhole ? $"{Parameter.Text(value - 1.0)} or less" : $"below {Parameter.Text(value)}";

    private string Between(double low, double high) => IsWhole
        ? $"from {Parameter.Between(low, "to", high - 1.0)}"
        : $"between {Parameter.Between(low, "and", high)}";
}
