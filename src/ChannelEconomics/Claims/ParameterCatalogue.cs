using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>All uncertain numbers by name; claims that need the same number share it.</summary>
[TypeFormatterSource]
public sealed class ParameterCatalogue
{
    private readonly Dictionary<string, ClaimParameter> _byName = new(StringComparer.Ordinal);

    /// <summary>A catalogue, in the order of the names.</summary>
    /// <exception cref="ArgumentException">Two parameters share a name.</exception>
    public ParameterCatalogue(IEnumerable<ClaimParameter> parameters) : this(parameters, [])
    {
    }

    private ParameterCatalogue(IEnumerable<ClaimParameter> parameters, IEnumerable<string> notes)
    {
        Parameters = [.. parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];
        Notes = [.. notes];
        foreach (ClaimParameter parameter in Parameters)
            if (!_byName.TryAdd(parameter.Name, parameter))
                throw new ArgumentException($"Parameter '{parameter.Name}' is there twice.", nameof(parameters));
    }

    /// <summary>The parameters in the order of their names.</summary>
    public IReadOnlyList<ClaimParameter> Parameters { get; }

    /// <summary>What scenarios did beyond what they say: ranges that were widened to a baseline.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The parameter of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message suggests near names.</exception>
    public ClaimParameter this[string name] =>
        _byName.TryGetValue(name, out ClaimParameter? parameter) ? parameter : throw new KeyNotFoundException(Unknown(name));

    /// <summary>Whether there is a parameter of a name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>What to say of a name that is not here: the names that are near it.</summary>
    public string Unknown(string name)
    {
        string[] near = [.. NearNames.Of(name, Parameters.Select(parameter => parameter.Name))];
        return near.Length == 0 ? $"There is no parameter '{name}'." : $"There is no parameter '{name}'; did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The box of some of the parameters.</summary>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name; the message suggests near names.</exception>
    /// <exception cref="ArgumentException">There is no name, or one is there twice.</exception>
    public ParameterBox Box(IEnumerable<string> names) => new(names.Select(name => this[name]));

    /// <summary>The catalogue with a scenario's numbers.</summary>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name; the message suggests near names.</exception>
    /// <exception cref="ArgumentException">Numbers do not suit their parameter; the message says why.</exception>
    public ParameterCatalogue With(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Dictionary<string, ClaimParameter> changed = new(_byName, StringComparer.Ordinal);
        List<string> notes = [.. Notes];
        foreach (ParameterOverride one in scenario.Overrides)
        {
            (changed[one.Name], string note) = one.On(this[one.Name], scenario.Name);
            if (note.Length > 0) notes.Add($"{one.Name}: {note}");
        }
        return new(changed.Values, notes);
    }

    /// <summary>For example <c>42 parameters, 17 of them illustrative</c>.</summary>
    public override string ToString() => $"{Parameters.Count} parameters, {Parameters.Count(parameter => parameter.Source.IsIllustrative)} of them illustrative";
}
