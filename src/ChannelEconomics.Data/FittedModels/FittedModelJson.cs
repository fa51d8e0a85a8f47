using System.Text;
using System.Text.Json;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Data.FittedModels;

/// <summary>Saves fitted models as JSON, without the data they were fitted to, and loads them again, the same to the last bit.</summary>
/// <remarks>The members are those of <c>docs/schemas/fitted-model.schema.json</c>. Numbers are written with as many digits as it takes; NaN and infinities as texts.</remarks>
public static class FittedModelJson
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    internal const string FormatName = "ChannelEconomics fitted model";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Saves a fit. The file appears complete or not at all: it is written beside its place and then moved there.</summary>
    /// <param name="path">The file; replaced if there is one.</param>
    /// <param name="fit">The fit.</param>
    /// <exception cref="ArgumentException">The model is of a kind that files do not know.</exception>
    /// <exception cref="IOException">The file can not be written; an older one is still there.</exception>
    public static void Write<TModel>(string path, MaximumLikelihoodFit<TModel> fit)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.Write(path, Format(fit));
    }

    /// <summary>The text that is saved for a fit.</summary>
    /// <param name="fit">The fit.</param>
    /// <exception cref="ArgumentException">The model is of a kind that files do not know.</exception>
    public static string Format<TModel>(MaximumLikelihoodFit<TModel> fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ModelFormat format = ModelFormat.Of(fit.Model!)
            ?? throw new ArgumentException($"A {fit.Model!.GetType().Name} can not be saved; files know {string.Join(", ", ModelFormat.Names)}.", nameof(fit));
        return Text(json => WriteFit(json, format, fit));
    }

    /// <summary>Loads a fit.</summary>
    /// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>, or what several have in common, such as <c>IRepurchaseModel</c>.</typeparam>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is no such fit; the message names the file, the place in it and the value.</exception>
    public static MaximumLikelihoodFit<TModel> Read<TModel>(string path) => Parse<TModel>(File.ReadAllText(path), path);

    /// <summary>The fit in a text.</summary>
    /// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>, or what several have in common, such as <c>IRepurchaseModel</c>.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is no such fit; the message names the place in it and the value.</exception>
    public static MaximumLikelihoodFit<TModel> Parse<TModel>(string json, string source = "fitted model")
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return FittedModelReader.Read<TModel>(new(document.RootElement, "$", source));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    internal static string Text(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Indented))
            write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    internal static void WriteFit<TModel>(Utf8JsonWriter json, ModelFormat format, MaximumLikelihoodFit<TModel> fit)
    {
        json.WriteStartObject();
        json.WriteString("format", FormatName);
        json.WriteNumber("version", Version);
        json.WriteString("model", format.Name);
        json.WriteString("timeUnit", fit.TimeUnit?.Name);
        WriteEvidence(json, fit, fit.Parameters);
        json.WriteEndObject();
    }

    /// <summary>What fits of all kinds have: parameters, their covariance, and how the search ended.</summary>
    internal static void WriteEvidence<TModel>(Utf8JsonWriter json, MaximumLikelihoodFit<TModel> fit, IEnumerable<ParameterEstimate> parameters)
    {
        json.WriteStartArray("parameters");
        foreach (ParameterEstimate estimate in parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", estimate.Name);
            json.WriteString("symbol", estimate.Symbol);
            json.WriteNumber("value", estimate.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteCovariance(json, fit.Parameters.Covariance);
        json.WriteString("whyNoStandardErrors", fit.Parameters.WhyNoStandardErrors);
        WriteNumber(json, "logLikelihood", fit.LogLikelihood);
        json.WriteNumber("customers", fit.CustomerCount);
        json.WriteString("stopReason", fit.StopReason.ToString());
        json.WriteNumber("iterations", fit.Iterations);
        json.WriteNumber("evaluations", fit.Evaluations);
        WriteNumber(json, "gradientNorm", fit.GradientNorm);
        json.WriteStartArray("warnings");
        foreach (FitWarning warning in fit.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("kind", warning.Kind.ToString());
            json.WriteString("message", warning.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCovariance(Utf8JsonWriter json, CovarianceMatrix? covariance)
    {
        if (covariance is null)
        {
            json.WriteNull("covariance");
            return;
        }
        json.WriteStartArray("covariance");
        for (int i = 0; i < covariance.Size; i++)
        {
            json.WriteStartArray();
            for (int j = 0; j < covariance.Size; j++)
                json.WriteNumberValue(covariance[i, j]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteString(name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
