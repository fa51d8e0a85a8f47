using System.Text.RegularExpressions;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>The field's own spelling of a model that C# must write as one word: BG/NBD for BgNbd, Pareto/NBD for ParetoNbd.</summary>
internal static partial class ModelName
{
    /// <summary>The name of a model's type, without "Model".</summary>
    internal static string Of(Type model) => In(model.Name.EndsWith("Model", StringComparison.Ordinal) ? model.Name[..^"Model".Length] : model.Name);

    /// <summary>A text with every such word spelled as the field does.</summary>
    internal static string In(string text) => Word().Replace(text, word =>
        $"{(word.Groups[1].Value is { Length: <= 3 } letters ? letters.ToUpperInvariant() : word.Groups[1].Value)}/NBD");

    [GeneratedRegex("([A-Z][a-z]+)Nbd")]
    private static partial Regex Word();
}
