using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>Options that are alike: whoever cannot have one looks at the others of its nest first.</summary>
[TypeFormatterSource]
public sealed class ChoiceNest
{
    private ChoiceNest(string name, double dissimilarity, ChoiceOption[] options) => (Name, Dissimilarity, Options) = (name, dissimilarity, options);

    /// <summary>What the options have in common.</summary>
    public string Name { get; }

    /// <summary>How different the options are, λ: 1 means that they share nothing, near 0 that they are all but the same.</summary>
    public double Dissimilarity { get; }

    /// <summary>The options, in the order given.</summary>
    public IReadOnlyList<ChoiceOption> Options { get; }

    /// <summary>A nest.</summary>
    /// <param name="name">What the options have in common; not empty.</param>
    /// <param name="dissimilarity">How different they are, in (0, 1].</param>
    /// <param name="options">At least one, of different names.</param>
    /// <exception cref="ArgumentException">A name is empty or given twice, or there is no option.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The dissimilarity does not lie in (0, 1].</exception>
    public static ChoiceNest Of(string name, double dissimilarity, params IEnumerable<ChoiceOption> options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (dissimilarity is not (> 0.0 and <= 1.0))
            throw new ArgumentOutOfRangeException(nameof(dissimilarity), dissimilarity, $"The dissimilarity of nest '{name}' must lie in (0, 1]: beyond 1 utility is not maximised by anybody.");
        ChoiceOption[] all = [.. options];
        return all.Length > 0
            ? new(name, dissimilarity, all)
            : throw new ArgumentException($"Nest '{name}' has no option.", nameof(options));
    }

    /// <summary>A nest with a single option, which is like no other.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The utility is infinite or NaN.</exception>
    public static ChoiceNest Alone(string name, double utility) => Of(name, 1.0, ChoiceOption.Of(name, utility));

    /// <summary>For example <c>shops (mall, store; dissimilarity 0.5)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name} ({string.Join(", ", Options.Select(option => option.Name))}{(Options.Count > 1 ? $"; dissimilarity {Dissimilarity:0.###}" : "")})");
}
