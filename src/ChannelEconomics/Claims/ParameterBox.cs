using System.Collections.Frozen;
using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>The plausible ranges of several parameters at once, and the point that is taken for them.</summary>
/// <remarks>Within the box the parameters are independent of each other, each spread over its range as its spacing says.</remarks>
[TypeFormatterSource]
public sealed class ParameterBox
{
    private readonly FrozenDictionary<string, int> _places;

    /// <summary>The box of some parameters.</summary>
    /// <exception cref="ArgumentException">There is none, or two share a name.</exception>
    public ParameterBox(IEnumerable<ClaimParameter> parameters)
    {
        Parameters = [.. parameters];
        if (Parameters.Count == 0) throw new ArgumentException("A box has at least one parameter.", nameof(parameters));
        if (Parameters.GroupBy(parameter => parameter.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Parameter '{twice.Key}' is there twice.", nameof(parameters));
        _places = Parameters.Select((parameter, place) => (parameter.Name, place)).ToFrozenDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);
        Baseline = new(_places, Parameters, [.. Parameters.Select(parameter => parameter.Baseline)]);
    }

    /// <summary>The parameters, in the order of the box's dimensions.</summary>
    public IReadOnlyList<ClaimParameter> Parameters { get; }

    /// <summary>Each parameter at its baseline.</summary>
    public ParameterPoint Baseline { get; }

    /// <summary>A parameter by name.</summary>
    /// <exception cref="KeyNotFoundException">The box has no such parameter; the message lists those that it has.</exception>
    public ClaimParameter this[string name] => _places.TryGetValue(name, out int place)
        ? Parameters[place]
        : throw new KeyNotFoundException($"There is no parameter '{name}' here; there are {string.Join(", ", Parameters.Select(known => known.Name))}.");

    /// <summary>The point of the box that a point of the unit cube stands for.</summary>
    /// <param name="unitCube">One coordinate a parameter, each in [0, 1].</param>
    /// <exception cref="ArgumentException">There are more or fewer coordinates than parameters.</exception>
    public ParameterPoint At(ReadOnlySpan<double> unitCube)
    {
        if (unitCube.Length != Parameters.Count)
            throw new ArgumentException($"The box has {Parameters.Count} dimensions, the point {unitCube.Length}.", nameof(unitCube));
        double[] values = new double[unitCube.Length];
        for (int i = 0; i < values.Length; i++) values[i] = Parameters[i].At(unitCube[i]);
        return new(_places, Parameters, values);
    }

    /// <summary>The box of some of its parameters.</summary>
    /// <exception cref="KeyNotFoundException">The box lacks one of them; the message lists those that it has.</exception>
    /// <exception cref="ArgumentException">There is no name, or one is there twice.</exception>
    public ParameterBox Of(IEnumerable<string> names) => new(names.Select(name => this[name]));

    /// <summary>For example <c>decisiveness 0.8 (0.1 to 2), anchors 12 (3 to 40)</c>.</summary>
    public override string ToString() => string.Join(", ", Parameters);
}
