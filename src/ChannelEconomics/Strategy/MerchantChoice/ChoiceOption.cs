using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>Something that can be chosen, with its utility in units of what the model does not see.</summary>
/// <remarks>Only differences of utilities matter: one unit more multiplies the odds against any other option by e.</remarks>
[TypeFormatterSource]
public sealed record ChoiceOption
{
    private ChoiceOption(string name, double utility) => (Name, Utility) = (name, utility);

    /// <summary>What is chosen.</summary>
    public string Name { get; }

    /// <summary>The utility, without the part that differs from one chooser to the next.</summary>
    public double Utility { get; }

    /// <summary>An option.</summary>
    /// <param name="name">What is chosen; not empty.</param>
    /// <param name="utility">Its utility; finite.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The utility is infinite or NaN.</exception>
    public static ChoiceOption Of(string name, double utility)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return double.IsFinite(utility)
            ? new(name, utility)
            : throw new ArgumentOutOfRangeException(nameof(utility), utility, $"The utility of '{name}' must be finite; leave out an option that nobody can choose.");
    }

    /// <summary>For example <c>mall (utility 1.2)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} (utility {Utility:0.###})");
}
