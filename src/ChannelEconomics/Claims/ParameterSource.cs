using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>Where a parameter's numbers come from: a work of the bibliography, a reader's scenario, or nowhere, which is called illustrative.</summary>
[TypeFormatterSource]
public sealed record ParameterSource
{
    private const string IllustrativeLabel = "illustrative";

    private ParameterSource(string label, string note, bool isCited) => (Label, Note, IsCited) = (label, note, isCited);

    /// <summary>Numbers that nobody measured: they are there so that the model can be looked at.</summary>
    public static ParameterSource Illustrative { get; } = new(IllustrativeLabel, "", false);

    /// <summary>A key of <c>docs/bibliography.md</c>, the word "illustrative", or the name of a scenario in quotation marks.</summary>
    public string Label { get; }

    /// <summary>What the source says and how the numbers follow from it; empty if there is nothing to say.</summary>
    public string Note { get; }

    /// <summary>Whether the numbers come from a published work.</summary>
    public bool IsCited { get; }

    /// <summary>Whether nobody measured the numbers.</summary>
    public bool IsIllustrative => Label == IllustrativeLabel;

    /// <summary>Numbers that nobody measured, and why they were chosen.</summary>
    /// <exception cref="ArgumentException">The note is empty.</exception>
    public static ParameterSource IllustrativeBecause(string note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        return new(IllustrativeLabel, note, false);
    }

    /// <summary>Numbers from a published work.</summary>
    /// <param name="key">Its key in the bibliography, such as <c>Schmitt2011</c>.</param>
    /// <param name="note">What the work says, and how the numbers follow from it.</param>
    /// <exception cref="ArgumentException">The key or the note is empty, or the key is the word "illustrative".</exception>
    public static ParameterSource Cited(string key, string note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        return key == IllustrativeLabel
            ? throw new ArgumentException("The word 'illustrative' is no key of the bibliography.", nameof(key))
            : new(key, note, true);
    }

    /// <summary>For example <c>Schmitt2011: 16% more over six years</c> or <c>illustrative</c>.</summary>
    public override string ToString() => Note.Length == 0 ? Label : $"{Label}: {Note}";

    internal static ParameterSource Given(string scenario, string note) => new($"'{scenario}'", note, false);
}
