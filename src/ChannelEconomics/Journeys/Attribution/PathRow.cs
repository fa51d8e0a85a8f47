using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>A row of a path table: a sequence of channels, and how many journeys along it converted, did not, and were worth.</summary>
[TypeFormatterSource]
public sealed record PathRow
{
    private PathRow(IReadOnlyList<TouchpointId> path, Conversions conversions, double withoutConversion, Money? value) =>
        (Path, Conversions, WithoutConversion, Value) = (path, conversions, withoutConversion, value);

    /// <summary>The channels in the order of the touches.</summary>
    public IReadOnlyList<TouchpointId> Path { get; }

    /// <summary>Journeys along the path that converted, whole or not.</summary>
    public Conversions Conversions { get; }

    /// <summary>Journeys along the path that did not convert, whole or not.</summary>
    public double WithoutConversion { get; }

    /// <summary>What the conversions were worth together; nothing when that is not known.</summary>
    public Money? Value { get; }

    /// <summary>A row.</summary>
    /// <param name="path">The channels in the order of the touches, at least one.</param>
    /// <param name="conversions">Journeys that converted, whole or not.</param>
    /// <param name="withoutConversion">Journeys that did not.</param>
    /// <param name="value">What the conversions were worth together, not negative; nothing when that is not known.</param>
    /// <exception cref="ArgumentException">The path is empty, a count is negative or not finite, or there is a value without a conversion.</exception>
    public static PathRow Of(IEnumerable<TouchpointId> path, double conversions, double withoutConversion = 0.0, Money? value = null)
    {
        TouchpointId[] touches = [.. path];
        string place = string.Join(" › ", touches);
        if (touches.Length == 0)
            throw new ArgumentException("A path has at least one touch.", nameof(path));
        if (!(conversions >= 0.0 && double.IsFinite(conversions) && withoutConversion >= 0.0 && double.IsFinite(withoutConversion)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Path {place}: {conversions} conversions and {withoutConversion} without; both must be finite and not negative."), nameof(conversions));
        if (value is { MinorUnits: < 0 })
            throw new ArgumentException($"Path {place}: the value {value} is negative.", nameof(value));
        if (value is { MinorUnits: > 0 } && conversions == 0.0)
            throw new ArgumentException($"Path {place}: a value of {value} without a conversion.", nameof(value));
        return new(touches, Conversions.From(conversions), withoutConversion, value);
    }

    /// <summary>For example <c>ad › live › mall: 3 conversions, 41 without</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(" › ", Path)}: {Conversions}, {WithoutConversion:0.##} without") + (Value is { } value ? $", {value}" : "");
}
