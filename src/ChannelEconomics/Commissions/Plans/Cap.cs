using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The most that the levels may earn on an order, or one person on an order or in a period.</summary>
/// <remarks>
/// What a cap cuts off stays with the merchant. A refund gives the room back in the period in which the order was paid, but orders that
/// were cut before stay cut. A cap counts orders in its own currency, and what was earned while it stood in the plan.
/// </remarks>
[TypeFormatterSource]
public sealed record Cap
{
    private Cap(CapScope scope, Money amount, BookPeriod period, TimeZoneInfo? zone)
    {
        if (amount.Sign < 0)
            throw new InvalidPlanException(PlanFaultCode.NegativeAmount, $"A cap of {amount} is below zero.");
        (Scope, Amount, Period, Zone) = (scope, amount, period, zone);
    }

    /// <summary>What is added up.</summary>
    public CapScope Scope { get; }

    /// <summary>The most.</summary>
    public Money Amount { get; }

    /// <summary>The period of <see cref="CapScope.PersonPeriod"/>.</summary>
    public BookPeriod Period { get; }

    /// <summary>Whose calendar counts the period.</summary>
    public TimeZoneInfo? Zone { get; }

    /// <summary>All levels together on one order.</summary>
    /// <exception cref="InvalidPlanException">The amount is negative.</exception>
    public static Cap PerOrder(Money amount) => new(CapScope.Order, amount, BookPeriod.Ever, null);

    /// <summary>One person on one order.</summary>
    /// <exception cref="InvalidPlanException">The amount is negative.</exception>
    public static Cap PerPersonAndOrder(Money amount) => new(CapScope.PersonOrder, amount, BookPeriod.Ever, null);

    /// <summary>One person in a period of a local calendar.</summary>
    /// <exception cref="InvalidPlanException">The amount is negative, or a calendar period has no zone.</exception>
    public static Cap PerPerson(Money amount, BookPeriod period, TimeZoneInfo? zone = null) => period == BookPeriod.Ever || zone is not null
        ? new(CapScope.PersonPeriod, amount, period, zone)
        : throw new InvalidPlanException(PlanFaultCode.MissingTimeZone, $"A cap by {CommissionWords.Spoken(period)} needs the time zone whose calendar counts.");

    /// <summary>For example <c>¥1,000.00 a person and month (Asia/Shanghai)</c>.</summary>
    public override string ToString() => Scope switch
    {
        CapScope.Order => $"{Amount} an order",
        CapScope.PersonOrder => $"{Amount} a person and order",
        _ => Zone is null ? $"{Amount} a person" : $"{Amount} a person and {CommissionWords.Spoken(Period)} ({Zone.Id})",
    };
}
