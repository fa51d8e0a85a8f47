using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>Somebody who competes for a prize.</summary>
[TypeFormatterSource]
public sealed record Contestant
{
    /// <summary>A contestant.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="value">What the prize is worth to it, positive.</param>
    /// <param name="unitCost">What a unit of effort costs it, positive.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value or the cost is not positive and finite.</exception>
    public Contestant(string name, double value, double unitCost = 1.0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (value is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(value), value, $"The prize must be worth something positive and finite to {name}.");
        if (unitCost is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(unitCost), unitCost, $"A unit of effort must cost {name} something positive and finite.");
        (Name, Value, UnitCost) = (name, value, unitCost);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>What the prize is worth to it.</summary>
    public double Value { get; }

    /// <summary>What a unit of effort costs it.</summary>
    public double UnitCost { get; }

    /// <summary>How strong it is: the effort whose cost is the prize's value.</summary>
    public double Strength => Value / UnitCost;

    /// <summary>For example <c>WeChat: prize 100, effort at 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: prize {Value:g6}, effort at {UnitCost:g6}");
}
