using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>How the credit for a conversion is divided among the channels of a journey.</summary>
/// <remarks>There are these and no others; none of them is causal.</remarks>
[TypeFormatterSource]
public abstract record AttributionModel
{
    private AttributionModel(string text) => Text = text;

    /// <summary>All credit to the first touch.</summary>
    public static AttributionModel FirstTouch { get; } = new First();

    /// <summary>All credit to the last touch.</summary>
    public static AttributionModel LastTouch { get; } = new Last();

    /// <summary>Equal credit to each touch.</summary>
    public static AttributionModel LinearPerTouch { get; } = new Linear();

    /// <summary>Equal credit to each distinct channel of a journey.</summary>
    public static AttributionModel LinearPerChannel { get; } = new LinearDistinct();

    /// <summary>The Shapley value of the game in which a set of channels is worth the conversions of the journeys that it covers.</summary>
    /// <remarks>
    /// In closed form each converting journey shares its credit equally among its distinct channels, so it equals <see cref="LinearPerChannel"/>.
    /// Source: Zhao, Mahboobi and Bagheri (2018).
    /// </remarks>
    public static AttributionModel ShapleyOfJourneys { get; } = new JourneyShapley();

    /// <summary>
    /// The Shapley value of the game in which a set of channels is worth the conversion of the fitted chain of order 1 when whoever comes to another channel is
    /// lost. Exact, for 20 channels at most.
    /// </summary>
    public static AttributionModel ShapleyOfChain { get; } = new ChainShapley();

    internal string Text { get; }

    /// <summary>Fixed shares to the first and the last touch, the rest equally to those between.</summary>
    /// <param name="first">The share of the first touch.</param>
    /// <param name="last">The share of the last touch; with no touch between, the two are scaled to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is negative or NaN, both are 0, or their sum exceeds 1.</exception>
    public static AttributionModel PositionBased(double first = 0.4, double last = 0.4) =>
        first >= 0.0 && last >= 0.0 && first + last is > 0.0 and <= 1.0
            ? new Position(first, last)
            : throw new ArgumentOutOfRangeException(nameof(first), first, string.Create(CultureInfo.InvariantCulture, $"The shares {first} and {last} must not be negative, nor both 0, nor exceed 1 together."));

    /// <summary>Credit that halves with each half-life between a touch and the conversion. Needs the times of touches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The half-life is zero.</exception>
    public static AttributionModel TimeDecay(Period halfLife) => halfLife > Period.Zero
        ? new Decay(halfLife)
        : throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "A half-life must be positive.");

    /// <summary>Credit that halves with each so many touches before the last one.</summary>
    /// <param name="halfLife">In touches.</param>
    /// <exception cref="ArgumentOutOfRangeException">The half-life is not positive.</exception>
    public static AttributionModel StepDecay(double halfLife) => halfLife > 0.0
        ? new Steps(halfLife)
        : throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "A half-life must be positive.");

    /// <summary>All credit to the last touch that is not direct, or to the last one when all are.</summary>
    /// <param name="direct">The channel that counts as direct.</param>
    public static AttributionModel LastNonDirect(TouchpointId direct) => new NonDirect(direct);

    /// <summary>Credit in proportion to removal effects in the fitted chain of an order.</summary>
    /// <remarks>Source: Anderl et al. (2016).</remarks>
    /// <param name="order">How many touches make a state, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is less than 1.</exception>
    public static AttributionModel Markov(int order = 1) => order >= 1
        ? new RemovalEffects(order)
        : throw new ArgumentOutOfRangeException(nameof(order), order, "The order of a chain is 1 or more.");

    /// <summary>As <see cref="ShapleyOfChain"/>, estimated from random orders of the channels, with standard errors; for any number of channels.</summary>
    /// <param name="orders">How many random orders, 2 or more.</param>
    /// <param name="key">The source of randomness.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 orders.</exception>
    public static AttributionModel SampledShapleyOfChain(int orders, RandomKey key) => orders >= 2
        ? new SampledChainShapley(orders, key)
        : throw new ArgumentOutOfRangeException(nameof(orders), orders, "A standard error needs 2 orders or more.");

    /// <summary>For example <c>Markov of order 2</c>.</summary>
    public sealed override string ToString() => Text;

    internal sealed record First() : AttributionModel("first touch");

    internal sealed record Last() : AttributionModel("last touch");

    internal sealed record Linear() : AttributionModel("linear per touch");

    internal sealed record LinearDistinct() : AttributionModel("linear per distinct channel");

    internal sealed record JourneyShapley() : AttributionModel("Shapley of journeys");

    internal sealed record ChainShapley() : AttributionModel("Shapley of the fitted chain");

    internal sealed record Position(double FirstShare, double LastShare)
        : AttributionModel(string.Create(CultureInfo.InvariantCulture, $"position based, {FirstShare} first and {LastShare} last"));

    internal sealed record Decay(Period HalfLife) : AttributionModel($"time decay with a half-life of {HalfLife}");

    internal sealed record Steps(double HalfLife) : AttributionModel(string.Create(CultureInfo.InvariantCulture, $"decay with a half-life of {HalfLife} touches"));

    internal sealed record NonDirect(TouchpointId Direct) : AttributionModel($"last touch but {Direct}");

    internal sealed record RemovalEffects(int Order) : AttributionModel(string.Create(CultureInfo.InvariantCulture, $"Markov of order {Order}"));

    internal sealed record SampledChainShapley(int Orders, RandomKey Key)
        : AttributionModel(string.Create(CultureInfo.InvariantCulture, $"Shapley of the fitted chain from {Orders} random orders"));
}
