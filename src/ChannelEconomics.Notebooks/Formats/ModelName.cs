using System.Text.RegularExpressions;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>The field's own spelling of a model that C# must write as one word: BG/NBD for BgNbd, Pareto/NBD for ParetoNbd.</summary>
internal static partial class ModelName
{
    /// <summary>The name of a model's type, without "Model".</summary>
    internal static string Of(Type model)
    {
        string word = model.Name.EndsWith("Model", StringComparison.Ordinal) ? model.Name[..^"Model".Length] : model.Name;
        return word switch
        {
            "Nbd" => "NBD",
            "GammaGamma" => "Gamma-Gamma",
            "ShiftedBetaGeometric" => "sBG",
            "BetaDiscreteWeibull" => "beta-discrete-Weibull",
            _ => In(word),
        };
    }

    /// <summary>A text with every such word spelled as the field does.</summary>
    internal static string In(string text) => Word().Replace(text, word =>
        $"{(word.Groups[1].Value is { Length: <= 3 } letters ? letters.ToUpperInvariant() : word.Groups[1].Value)}/{Counts(word.Groups[2].Value)}");

    private static string Counts(string word) => word switch
    {
        "Cnbd" => "CNBD-k",
        _ => word.ToUpperInvariant(),
    };

    [GeneratedRegex("([A-Z][a-z]+)(Nbd|Cnbd|Bb)(?![a-z])")]
    private static partial Regex Word();
}
