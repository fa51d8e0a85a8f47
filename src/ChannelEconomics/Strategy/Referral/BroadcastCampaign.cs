using System.Globalization;
using System.Runtime.CompilerServices;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Bottom-up distribution: somebody with an audience shows the goods once, for a slot fee and a commission.</summary>
[TypeFormatterSource]
public sealed record BroadcastCampaign
{
    /// <summary>A campaign.</summary>
    /// <param name="reach">The viewers; finite and not negative.</param>
    /// <param name="conversion">The probability that a viewer buys.</param>
    /// <param name="slotFee">The fee paid whatever is sold, in money; finite and not negative.</param>
    /// <param name="commission">The commission on an order, in money; finite and not negative.</param>
    /// <param name="contribution">What an order leaves before fee and commission, with all that comes of it later, in money; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public BroadcastCampaign(double reach, Probability conversion, double slotFee, double commission, double contribution) =>
        (Reach, Conversion, SlotFee, Commission, Contribution) = (Amount(reach), conversion, Amount(slotFee), Amount(commission), Amount(contribution));

    /// <summary>The viewers.</summary>
    public double Reach { get; }

    /// <summary>The probability that a viewer buys.</summary>
    public Probability Conversion { get; }

    /// <summary>The fee paid whatever is sold, in money.</summary>
    public double SlotFee { get; }

    /// <summary>The commission on an order, in money.</summary>
    public double Commission { get; }

    /// <summary>What an order leaves before fee and commission, in money.</summary>
    public double Contribution { get; }

    /// <summary>The expected orders.</summary>
    public double Orders => Reach * Conversion.Value;

    /// <summary>What is expected to be left; negative where the fee is more than the orders leave.</summary>
    public double Profit => Orders * (Contribution - Commission) - SlotFee;

    /// <summary>Fee and commission for an order, on average; nothing when no orders are expected.</summary>
    public double? CostPerOrder => Orders > 0.0 ? Commission + SlotFee / Orders : null;

    /// <summary>For example <c>20000 viewers, 0.5% buy: 100 orders, 8000.00 of profit</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reach:0.##} viewers, {Conversion} buy: {Orders:0.##} orders, {Profit:0.00} of profit");

    private static double Amount(double value, [CallerArgumentExpression(nameof(value))] string? name = null) => value >= 0.0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and not negative.");
}
