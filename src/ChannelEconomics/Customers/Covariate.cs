using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>One thing known of every customer of a <see cref="CovariateTable"/>: a number, or a category.</summary>
[TypeFormatterSource]
public sealed class Covariate
{
    private readonly double[] _values;

    internal Covariate(string name, double[] values) : this(name, values, [], reference: null) { }

    internal Covariate(string name, double[] codes, ImmutableArray<string> levels, string? reference) =>
        (Name, _values, Levels, Reference) = (name, codes, levels, reference);

    /// <summary>The name that designs and coefficients use.</summary>
    public string Name { get; }

    /// <summary>Whether it is a category and not a number.</summary>
    public bool IsCategory => Reference is not null;

    /// <summary>The levels of a category that occur, in ordinal order; empty for a number.</summary>
    public ImmutableArray<string> Levels { get; }

    /// <summary>The level that the others are compared with; null for a number.</summary>
    public string? Reference { get; }

    /// <summary>The number of each row; the position in <see cref="Levels"/> for a category.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>For example <c>channel: live, search, social (reference search)</c> or <c>age: 18 to 91</c>.</summary>
    public override string ToString() => IsCategory
        ? $"{Name}: {string.Join(", ", Levels)} (reference {Reference})"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name}: {_values.Min():G6} to {_values.Max():G6}");
}
