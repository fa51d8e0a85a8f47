using System.Collections.Frozen;
using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>A value for each parameter of a box: what a model is calculated at.</summary>
[TypeFormatterSource]
public sealed class ParameterPoint
{
    private readonly FrozenDictionary<string, int> _places;
    private readonly IReadOnlyList<ClaimParameter> _parameters;
    private readonly double[] _values;

    internal ParameterPoint(FrozenDictionary<string, int> places, IReadOnlyList<ClaimParameter> parameters, double[] values) =>
        (_places, _parameters, _values) = (places, parameters, values);

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="KeyNotFoundException">The box has no such parameter; the message lists those that it has.</exception>
    public double this[string name] => _values[PlaceOf(name)];

    /// <summary>The same point with another value of one parameter, which may lie outside of its range.</summary>
    /// <exception cref="KeyNotFoundException">The box has no such parameter; the message lists those that it has.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public ParameterPoint With(string name, double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, $"A value of {name} must be finite.");
        double[] values = [.. _values];
        values[PlaceOf(name)] = value;
        return new(_places, _parameters, values);
    }

    /// <summary>For example <c>decisiveness = 0.8, anchors = 12</c>, each with all its digits.</summary>
    public override string ToString() =>
        string.Join(", ", _parameters.Select((parameter, i) => FormattableString.Invariant($"{parameter.Name} = {_values[i]}")));

    private int PlaceOf(string name) => _places.TryGetValue(name, out int place)
        ? place
        : throw new KeyNotFoundException($"There is no parameter '{name}' here; there are {string.Join(", ", _parameters.Select(known => known.Name))}.");
}
