using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>What is known of one customer, such as one who is yet to come: numbers and categories by name.</summary>
/// <example><c>CovariateValues.None.With("channel", "live").With("age", 31.0)</c></example>
[TypeFormatterSource]
public sealed class CovariateValues
{
    private readonly ImmutableSortedDictionary<string, double> _numbers;
    private readonly ImmutableSortedDictionary<string, string> _categories;

    private CovariateValues(ImmutableSortedDictionary<string, double> numbers, ImmutableSortedDictionary<string, string> categories) =>
        (_numbers, _categories) = (numbers, categories);

    /// <summary>Nothing is known.</summary>
    public static CovariateValues None { get; } = new(
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>These values and a number; one that had the name before is replaced.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a number of size at most 1e100.</exception>
    public CovariateValues With(string name, double value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (CovariateColumns.BrokenRule(value) is { } rule) throw new ArgumentOutOfRangeException(nameof(value), value, $"{name}: {rule}");
        return new(_numbers.SetItem(name, value), _categories.Remove(name));
    }

    /// <summary>These values and a category's level; one that had the name before is replaced.</summary>
    /// <exception cref="ArgumentException">An argument is blank.</exception>
    public CovariateValues With(string name, string level)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(level);
        return new(_numbers.Remove(name), _categories.SetItem(name, level));
    }

    /// <summary>The number of a name; there may be none.</summary>
    public bool TryGetNumber(string name, out double value) => _numbers.TryGetValue(name, out value);

    /// <summary>The level of a category; there may be none.</summary>
    public bool TryGetLevel(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? level) => _categories.TryGetValue(name, out level);

    /// <summary>For example <c>age = 31, channel = live</c>.</summary>
    public override string ToString() => _numbers.IsEmpty && _categories.IsEmpty
        ? "nothing known"
        : string.Join(", ", _numbers.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} = {pair.Value:G6}"))
            .Concat(_categories.Select(pair => $"{pair.Key} = {pair.Value}")).Order(StringComparer.Ordinal));
}
