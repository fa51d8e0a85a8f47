using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Simulation;

/// <summary>Merchants who are alike: how many, what they are used to, and the ways of selling that are open to them.</summary>
[TypeFormatterSource]
public sealed class MarketCohort
{
    /// <summary>A cohort.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="merchants">How many; finite and positive.</param>
    /// <param name="native">The way of selling that they are used to, which need not be open to them any more.</param>
    /// <param name="ways">The ways that are open, at least one.</param>
    /// <param name="elsewhere">What a merchant earns a month on another platform, in order values; finite and positive.</param>
    /// <exception cref="ArgumentException">A name is empty, there is no way, or two ways share a name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or not positive.</exception>
    public MarketCohort(string name, double merchants, string native, IEnumerable<SellingWay> ways, double elsewhere)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(native);
        (Name, Native, Ways) = (name, native, [.. ways]);
        Merchants = Positive(merchants, nameof(merchants));
        Elsewhere = Positive(elsewhere, nameof(elsewhere));
        if (Ways.Count == 0) throw new ArgumentException($"No way of selling is open to {name}.", nameof(ways));
        if (Ways.Select(way => way.Name).Append(MeanFieldMarket.Elsewhere).Distinct(StringComparer.Ordinal).Count() != Ways.Count + 1)
            throw new ArgumentException($"Two ways of selling of {name} share a name, or one is called '{MeanFieldMarket.Elsewhere}': {string.Join(", ", Ways.Select(way => way.Name))}.", nameof(ways));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How many merchants.</summary>
    public double Merchants { get; }

    /// <summary>The way of selling that they are used to.</summary>
    public string Native { get; }

    /// <summary>The ways that are open to them.</summary>
    public IReadOnlyList<SellingWay> Ways { get; }

    /// <summary>What a merchant earns a month on another platform.</summary>
    public double Elsewhere { get; }

    /// <summary>For example <c>3000 older merchants, used to mall; mall, store, both</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Merchants:0.#} {Name} merchants, used to {Native}; {string.Join(", ", Ways.Select(way => way.Name))}");

    private static double Positive(double value, string name) => double.IsFinite(value) && value > 0.0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and positive.");
}
