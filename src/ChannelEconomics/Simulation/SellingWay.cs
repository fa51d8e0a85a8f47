using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Simulation;

/// <summary>A way of selling that a merchant may choose, by what a month of it brings and costs. Amounts are in order values.</summary>
/// <remarks>Nothing here depends on what others choose; what does, the market adds: the help that a shared team has time for.</remarks>
[TypeFormatterSource]
public sealed record SellingWay
{
    /// <summary>A way of selling.</summary>
    /// <param name="name">What it is called, unique among the ways of a cohort.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SellingWay(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Orders a month that influencers' traffic brings, when every request for help is answered. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double PublicOrders { get; init => field = NotNegative(value, nameof(PublicOrders)); }

    /// <summary>First orders a month from the merchant's own touchpoints. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double OwnOrders { get; init => field = NotNegative(value, nameof(OwnOrders)); }

    /// <summary>Orders that friends of its customers place because they were told, a month. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double ReferredOrders { get; init => field = NotNegative(value, nameof(ReferredOrders)); }

    /// <summary>Orders to come from the contacts that a month brings. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double RepeatOrders { get; init => field = NotNegative(value, nameof(RepeatOrders)); }

    /// <summary>The influencers' part of what public orders leave. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside of [0, 1].</exception>
    public double InfluencerShare { get; init => field = Share(value, nameof(InfluencerShare)); }

    /// <summary>What a referred order pays to those who told, in order values. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double Reward { get; init => field = NotNegative(value, nameof(Reward)); }

    /// <summary>What a repeat order costs to look after its contact, in order values. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double ServicingCost { get; init => field = NotNegative(value, nameof(ServicingCost)); }

    /// <summary>The platform's part of a public order's value. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside of [0, 1].</exception>
    public double PublicTake { get; init => field = Share(value, nameof(PublicTake)); }

    /// <summary>The platform's part of any other order's value. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside of [0, 1].</exception>
    public double PrivateTake { get; init => field = Share(value, nameof(PrivateTake)); }

    /// <summary>What running it takes, as a part of what it leaves the merchant. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside of [0, 1].</exception>
    public double RunningCost { get; init => field = Share(value, nameof(RunningCost)); }

    /// <summary>What a provider is paid a month, in order values. 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double ProviderFee { get; init => field = NotNegative(value, nameof(ProviderFee)); }

    /// <summary>Who answers its requests for help.</summary>
    public SupportSource Support { get; init; }

    /// <summary>What a month of it leaves the merchant, in order values; negative where it costs more than it brings.</summary>
    /// <param name="margin">What an order leaves after goods and delivery, as a part of its value.</param>
    /// <param name="helped">The part of public orders that is left after what lacking help costs.</param>
    public double Earnings(double margin, double helped = 1.0)
    {
        double publicly = helped * PublicOrders * (margin - PublicTake) * (1.0 - InfluencerShare);
        double privately = OwnOrders * (margin - PrivateTake) + ReferredOrders * (margin - PrivateTake - Reward) + RepeatOrders * (margin - PrivateTake - ServicingCost);
        return (1.0 - RunningCost) * (publicly + privately) - ProviderFee;
    }

    /// <summary>For example <c>both: 410 public, 92 own, 11 referred and 160 repeat orders a month</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name}: {PublicOrders:0.#} public, {OwnOrders:0.#} own, {ReferredOrders:0.#} referred and {RepeatOrders:0.#} repeat orders a month");

    private static double NotNegative(double value, string name) => double.IsFinite(value) && value >= 0.0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and at least 0.");

    private static double Share(double value, string name) => value is >= 0.0 and <= 1.0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in [0, 1].");
}
