using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>How one claim is calculated: a quantity from parameters, and the bound that decides.</summary>
[TypeFormatterSource]
public sealed class ClaimModel
{
    private readonly Func<ParameterPoint, double> _value;

    /// <summary>A model of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="quantity">What is calculated, in a few words: "share of the rent burnt".</param>
    /// <param name="unit">What the quantity is counted in; empty for a bare number, <c>share</c> for a part of one, which is written in per cent.</param>
    /// <param name="parameters">The names of the parameters that the function reads.</param>
    /// <param name="decisive">The one of them that a reader would turn.</param>
    /// <param name="criterion">When the claim holds.</param>
    /// <param name="value">
    /// The quantity at a point: finite in the whole box, the same whenever it is called, without side effects, callable from several threads, and cheap, because a verdict calls it some ten thousand times.
    /// </param>
    /// <exception cref="ArgumentException">The quantity is empty, there is no parameter, one is there twice, or the decisive one is not among them.</exception>
    public ClaimModel(
        ClaimId claim, string quantity, string unit, IEnumerable<string> parameters, string decisive, Criterion criterion, Func<ParameterPoint, double> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(quantity);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(value);
        (Claim, Quantity, Unit, Decisive, Criterion, _value) = (claim, quantity, unit, decisive, criterion, value);
        Parameters = [.. parameters];
        if (Parameters.Distinct(StringComparer.Ordinal).Count() != Parameters.Count)
            throw new ArgumentException($"The model of {claim} names a parameter twice: {string.Join(", ", Parameters)}.", nameof(parameters));
        if (!Parameters.Contains(decisive))
            throw new ArgumentException($"The decisive parameter '{decisive}' of {claim} is not among {string.Join(", ", Parameters)}.", nameof(decisive));
    }

    /// <summary>The claim.</summary>
    public ClaimId Claim { get; }

    /// <summary>What is calculated, in a few words.</summary>
    public string Quantity { get; }

    /// <summary>What the quantity is counted in.</summary>
    public string Unit { get; }

    /// <summary>The names of the parameters that the quantity depends on.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>The parameter that a reader would turn.</summary>
    public string Decisive { get; }

    /// <summary>When the claim holds.</summary>
    public Criterion Criterion { get; }

    /// <summary>What was assumed where the source is silent or vague; empty if nothing was.</summary>
    public string Assumption { get; init; } = "";

    /// <summary>The most rows for the Sobol indices, a power of two, where there are many parameters or a calculation takes long; null, the default, for as many as the options say.</summary>
    public int? MostSobolPoints { get; init; }

    /// <summary>Other ways to read the claim.</summary>
    public IReadOnlyList<ClaimReading> OtherReadings { get; init; } = [];

    /// <summary>The quantity at a point.</summary>
    /// <exception cref="InvalidOperationException">It is not finite there, or cannot be calculated; the message names the claim and the point.</exception>
    public double At(ParameterPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        double value;
        try
        {
            value = _value(point);
        }
        catch (Exception error) when (error is ArgumentException or ArithmeticException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidOperationException($"{Claim}: {Quantity} cannot be calculated at {point}: {error.Message}", error);
        }
        return double.IsFinite(value)
            ? value
            : throw new InvalidOperationException(FormattableString.Invariant($"{Claim}: {Quantity} is {value} at {point}; it must be finite in the whole box."));
    }

    /// <summary>Whether the claim holds at a point.</summary>
    /// <exception cref="InvalidOperationException">The quantity is not finite there, or cannot be calculated.</exception>
    public bool HoldsAt(ParameterPoint point) => Criterion.Holds(At(point));

    /// <summary>A value of the quantity as it is written for people, with its unit.</summary>
    public string Text(double value) => Quantities.Text(value, Unit);

    /// <summary>For example <c>A10 holds where the share of the rent burnt is above 50%</c>.</summary>
    public override string ToString() => $"{Claim} holds where {Quantity} is {Criterion.Text(Unit)}";
}
