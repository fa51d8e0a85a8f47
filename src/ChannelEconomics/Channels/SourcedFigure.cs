using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A number of a preset, and where it comes from.</summary>
[TypeFormatterSource]
public sealed record SourcedFigure
{
    /// <summary>The source of a number that nobody measured: it shows how a model works, not how large a thing is.</summary>
    public const string Illustrative = "illustrative";

    /// <summary>A number and its source.</summary>
    /// <param name="what">What it is a number of.</param>
    /// <param name="value">The number.</param>
    /// <param name="source">A citation, or the word <see cref="Illustrative"/>.</param>
    /// <exception cref="ArgumentException">A text is empty or the number is not finite.</exception>
    public SourcedFigure(string what, double value, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (!double.IsFinite(value))
            throw new ArgumentException($"The figure of {what} is {value.ToString(CultureInfo.InvariantCulture)}.", nameof(value));
        (What, Value, Source) = (what, value, source);
    }

    /// <summary>What it is a number of.</summary>
    public string What { get; }

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <summary>A citation, or the word <see cref="Illustrative"/>.</summary>
    public string Source { get; }

    /// <summary>Whether nobody measured it.</summary>
    public bool IsIllustrative => Source == Illustrative;

    /// <summary>For example <c>live → store: 0.08 (illustrative)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{What}: {Value} ({Source})");
}
