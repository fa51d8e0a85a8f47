using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The rule that finds the person who referred an order.</summary>
/// <remarks>
/// A window is closed at its end: a click exactly seven days of 24 hours before counts. A protection is half open: a click exactly at its end binds
/// anew. Clicks of one instant are ordered by the id of their event. A click that is delivered after the order was settled changes nothing.
/// </remarks>
[TypeFormatterSource]
public sealed record Attribution
{
    private Attribution(AttributionMode mode, TimeSpan? window, TimeSpan protection) =>
        (Mode, Window, Protection) = (mode, window, protection);

    /// <summary>The person to whom the buyer is bound.</summary>
    public static Attribution ByBindings { get; } = new(AttributionMode.Bindings, null, default);

    /// <summary>The buyer's first click ever.</summary>
    public static Attribution Permanent { get; } = new(AttributionMode.Permanent, null, default);

    /// <summary>Who is level 1.</summary>
    public AttributionMode Mode { get; }

    /// <summary>How long before the order a click may lie; nothing for any time.</summary>
    public TimeSpan? Window { get; }

    /// <summary>How long a binding is safe from other clicks.</summary>
    public TimeSpan Protection { get; }

    /// <summary>Which instant of an order decides.</summary>
    public AttributionMoment Moment { get; private init; }

    /// <summary>The latest click of some days before the order; of any time without a number of days.</summary>
    /// <exception cref="InvalidPlanException">The number of days is negative.</exception>
    public static Attribution LastClick(int? windowDays = null) => new(AttributionMode.LastClick, Days(windowDays), default);

    /// <summary>The earliest click of some days before the order; of any time without a number of days.</summary>
    /// <exception cref="InvalidPlanException">The number of days is negative.</exception>
    public static Attribution FirstClick(int? windowDays = null) => new(AttributionMode.FirstClick, Days(windowDays), default);

    /// <summary>A click binds for good and is safe from other clicks for some days.</summary>
    /// <exception cref="InvalidPlanException">The number of days is negative.</exception>
    public static Attribution Protected(int days) => new(AttributionMode.Protection, null, Days(days)!.Value);

    /// <summary>The same, decided at another instant.</summary>
    public Attribution At(AttributionMoment moment) => this with { Moment = moment };

    /// <summary>For example <c>the last click within 7 days before payment</c>.</summary>
    public override string ToString()
    {
        string within = Window is { } window ? $" within {CommissionWords.Days(window.TotalDays)}" : "";
        string who = Mode switch
        {
            AttributionMode.LastClick => $"the last click{within}",
            AttributionMode.FirstClick => $"the first click{within}",
            AttributionMode.Permanent => "the first click ever",
            AttributionMode.Protection => $"a click, safe from others for {CommissionWords.Days(Protection.TotalDays)},",
            _ => "to whom the buyer was bound",
        };
        return $"{who} before {(Moment == AttributionMoment.OrderCreation ? "the order was made" : "payment")}";
    }

    private static TimeSpan? Days(int? days) => days is null or >= 0
        ? days is { } given ? TimeSpan.FromDays(given) : null
        : throw new InvalidPlanException(PlanFaultCode.BadTime, string.Create(CultureInfo.InvariantCulture, $"A window of {days} days ends before it begins."));
}
