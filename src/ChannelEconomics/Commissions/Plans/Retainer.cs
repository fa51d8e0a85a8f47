using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>Money that the merchant owes a person whatever is sold: a slot fee, or the difference to a guaranteed minimum.</summary>
/// <remarks>It is booked by the first tick at or after its time, once for each name, and is available at once.</remarks>
[TypeFormatterSource]
public sealed record Retainer
{
    private Retainer(string name, CustomerId person, Money amount, DateTimeOffset? from, DateTimeOffset due)
    {
        if (string.IsNullOrWhiteSpace(name) || person == default)
            throw new InvalidPlanException(PlanFaultCode.BadName, "A retainer has a name of its own and a person.");
        if (amount.Sign < 0)
            throw new InvalidPlanException(PlanFaultCode.NegativeAmount, $"Retainer '{name}' of {amount} is below zero.");
        (Name, Person, Amount, From, Due) = (name, person, amount, from, due);
    }

    /// <summary>The name that keeps it from being booked twice.</summary>
    public string Name { get; }

    /// <summary>Who receives it.</summary>
    public CustomerId Person { get; }

    /// <summary>The fee, or the minimum.</summary>
    public Money Amount { get; }

    /// <summary>For a minimum, from when on orders paid count; nothing for a slot fee.</summary>
    public DateTimeOffset? From { get; }

    /// <summary>When it is due; for a minimum, before when orders paid count.</summary>
    public DateTimeOffset Due { get; }

    /// <summary>A fee for a slot, owed whatever is sold in it.</summary>
    /// <exception cref="InvalidPlanException">Name or person is missing, or the amount is negative.</exception>
    public static Retainer SlotFee(string name, CustomerId person, Money amount, DateTimeOffset due) => new(name, person, amount, null, due);

    /// <summary>The least that a person earns on the orders paid from one instant until before another; refunds after it is booked do not reopen it.</summary>
    /// <exception cref="InvalidPlanException">Name or person is missing, the amount is negative, or the period ends before it begins.</exception>
    public static Retainer Minimum(string name, CustomerId person, Money amount, DateTimeOffset from, DateTimeOffset until) => from < until
        ? new(name, person, amount, from, until)
        : throw new InvalidPlanException(PlanFaultCode.BadTime, string.Create(CultureInfo.InvariantCulture, $"Retainer '{name}' from {from:O} until {until:O} has no period."));

    /// <summary>For example <c>live 11-11: ¥5,000.00 for B, due 2026-11-11</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {(From is null ? "" : "at least ")}{Amount} for {Person}, due {Due:yyyy-MM-dd}");
}
