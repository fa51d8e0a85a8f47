using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>What the ends of a journey are worth to a merchant, in any one unit.</summary>
[TypeFormatterSource]
public sealed record JourneyWorth
{
    private JourneyWorth(double order, double contact) => (Order, Contact) = (order, contact);

    /// <summary>An order is worth 1 and a contact nothing, so that the worth of a journey is its probability of conversion.</summary>
    public static JourneyWorth Conversion { get; } = new(1.0, 0.0);

    /// <summary>A contact is worth 1 and an order nothing, so that the worth of a journey is its probability of retention.</summary>
    public static JourneyWorth Retention { get; } = new(0.0, 1.0);

    /// <summary>What an order is worth.</summary>
    public double Order { get; }

    /// <summary>What a contact who can be reached again is worth, on top of an order or without one.</summary>
    public double Contact { get; }

    /// <summary>Worths of an order and of a contact.</summary>
    /// <param name="order">What an order is worth; finite and not negative.</param>
    /// <param name="contact">What a contact is worth; finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A worth is negative, infinite or NaN.</exception>
    public static JourneyWorth Of(double order, double contact) => new(Require(order, nameof(order)), Require(contact, nameof(contact)));

    /// <summary>What an outcome is worth.</summary>
    public double Value(Outcome outcome) => (outcome.HasFlag(Outcome.Bought) ? Order : 0.0) + (outcome.HasFlag(Outcome.Retained) ? Contact : 0.0);

    /// <summary>For example <c>12.5 an order, 3 a contact</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order} an order, {Contact} a contact");

    private static double Require(double worth, string name) => double.IsFinite(worth) && worth >= 0.0
        ? worth
        : throw new ArgumentOutOfRangeException(name, worth, "A worth must be finite and not negative.");
}
