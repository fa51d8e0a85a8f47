using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>One uncertain number: what is taken for it, and between which values it plausibly lies.</summary>
[TypeFormatterSource]
public sealed record ClaimParameter
{
    /// <summary>A parameter.</summary>
    /// <param name="name">Its name in camel case and the field's words, such as <c>servicingCostPerMonth</c>.</param>
    /// <param name="meaning">What it is, in a few words.</param>
    /// <param name="unit">What it is counted in; empty for a bare number, <c>share</c> for a part of one, which is written in per cent.</param>
    /// <param name="baseline">What is taken for it.</param>
    /// <param name="low">The lowest plausible value.</param>
    /// <param name="high">The highest plausible value; equal to the lowest for a number that is known.</param>
    /// <param name="spacing">How the values fill the range.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <exception cref="ArgumentException">The name is not in camel case, the meaning is empty, a number is not finite or does not suit the spacing, or the baseline lies outside of the range.</exception>
    public ClaimParameter(string name, string meaning, string unit, double baseline, double low, double high, RangeSpacing spacing, ParameterSource source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(meaning);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(source);
        if (name is not [>= 'a' and <= 'z', ..] || !name.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"'{name}' is no parameter's name: letters and digits in camel case, such as servicingCost.", nameof(name));
        (Name, Meaning, Unit, Baseline, Low, High, Spacing, Source) = (name, meaning, unit, baseline, low, high, spacing, source);
        Check();
    }

    /// <summary>The name, unique in its catalogue.</summary>
    public string Name { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Meaning { get; }

    /// <summary>What it is counted in; empty for a bare number, <c>share</c> for a part of one.</summary>
    public string Unit { get; }

    /// <summary>What is taken for it.</summary>
    public double Baseline { get; }

    /// <summary>The lowest plausible value.</summary>
    public double Low { get; }

    /// <summary>The highest plausible value.</summary>
    public double High { get; }

    /// <summary>How the values fill the range.</summary>
    public RangeSpacing Spacing { get; }

    /// <summary>Where the numbers come from.</summary>
    public ParameterSource Source { get; }

    /// <summary>The name in separate words: <c>servicing cost per month</c>.</summary>
    public string Words => string.Concat(Name.Select((letter, i) =>
        char.IsAsciiLetterUpper(letter) ? (char.IsAsciiLetterUpper(Name[i - 1]) ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>The value below which a part of the plausible range lies.</summary>
    /// <param name="unit">The part, from 0 (the lowest value) to 1 (the highest).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unit"/> lies outside of [0, 1].</exception>
    public double At(double unit)
    {
        if (!(unit is >= 0.0 and <= 1.0)) throw new ArgumentOutOfRangeException(nameof(unit), unit, "A part of the range lies in [0, 1].");
        if (unit == 1.0) return High;
        double value = Spacing switch
        {
            RangeSpacing.Linear => Low + (High - Low) * unit,
            RangeSpacing.Logarithmic => Low * Math.Pow(High / Low, unit),
            _ => Low + Math.Floor((High - Low + 1.0) * unit),
        };
        return Math.Min(value, High); // the product may round up beyond the end
    }

    /// <summary>A value of this parameter as it is written for people, with its unit: <c>1.2 yuan</c>, <c>35%</c>.</summary>
    public string Text(double value) => Quantities.Text(value, Unit);

    /// <summary>The plausible range as it is written for people: <c>0.5 to 3 yuan</c>.</summary>
    public string RangeText => Between(Low, "to", High);

    /// <summary>For example <c>servicingCost 1.2 yuan (0.5 to 3 yuan)</c>.</summary>
    public override string ToString() => $"{Name} {Text(Baseline)} ({RangeText})";

    /// <summary>Two values and a word between them, the unit behind both: <c>0.5 and 3 yuan</c>.</summary>
    internal string Between(double low, string word, double high) => $"{(Unit == Quantities.Share ? Text(low) : Quantities.Text(low, ""))} {word} {Text(high)}";

    private const double MostExact = 1L << 52;

    private void Check()
    {
        if (!double.IsFinite(Baseline) || !double.IsFinite(Low) || !double.IsFinite(High))
            throw new ArgumentException($"{Name}: baseline, low and high must be finite, not {Numbers()}.");
        if (!(Low <= Baseline && Baseline <= High))
            throw new ArgumentException($"{Name}: low ≤ baseline ≤ high must hold, not {Numbers()}.");
        if (!double.IsFinite(High - Low))
            throw new ArgumentException($"{Name}: the range from low to high must be finite, not {Numbers()}.");
        switch (Spacing)
        {
            case RangeSpacing.Linear:
            case RangeSpacing.Logarithmic when Low > 0.0 && double.IsFinite(High / Low):
            case RangeSpacing.Whole when Math.Abs(Low) <= MostExact && Math.Abs(High) <= MostExact && double.IsInteger(Baseline) && double.IsInteger(Low) && double.IsInteger(High):
                return;
            case RangeSpacing.Logarithmic:
                throw new ArgumentException($"{Name}: a logarithmic range lies above zero, not {Numbers()}.");
            case RangeSpacing.Whole:
                throw new ArgumentException($"{Name}: whole numbers below 2^52 are asked for, not {Numbers()}.");
            default:
                throw new ArgumentException($"{Name}: there is no spacing {Spacing}.");
        }
    }

    private string Numbers() => FormattableString.Invariant($"baseline {Baseline}, low {Low}, high {High}");
}
