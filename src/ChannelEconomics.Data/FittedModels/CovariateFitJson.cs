using System.Text.Json;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;

namespace ChannelEconomics.Data.FittedModels;

/// <summary>Saves fits with covariates as JSON, without the data they were fitted to, and loads them again, the same to the last bit.</summary>
/// <remarks>The members are those of <c>docs/schemas/covariate-fit.schema.json</c>. The fit without covariates is part of the file: tests against it need no data.</remarks>
public static class CovariateFitJson
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    internal const string FormatName = "ChannelEconomics fitted model with covariates";

    /// <summary>Saves a fit. The file appears complete or not at all: it is written beside its place and then moved there.</summary>
    /// <param name="path">The file; replaced if there is one.</param>
    /// <param name="fit">The fit.</param>
    /// <exception cref="IOException">The file can not be written; an older one is still there.</exception>
    public static void Write<TModel>(string path, CovariateFit<TModel> fit) where TModel : IRepurchaseModel
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WholeFile.Write(path, Format(fit));
    }

    /// <summary>The text that is saved for a fit.</summary>
    /// <param name="fit">The fit.</param>
    public static string Format<TModel>(CovariateFit<TModel> fit) where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(fit);
        return FittedModelJson.Text(json => WriteFit(json, fit));
    }

    /// <summary>Loads a fit.</summary>
    /// <typeparam name="TModel">The plain model, such as <c>BgNbdModel</c>.</typeparam>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is no such fit; the message names the file, the place in it and the value.</exception>
    public static CovariateFit<TModel> Read<TModel>(string path) where TModel : IRepurchaseModel => Parse<TModel>(File.ReadAllText(path), path);

    /// <summary>The fit in a text.</summary>
    /// <typeparam name="TModel">The plain model, such as <c>BgNbdModel</c>.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is no such fit; the message names the place in it and the value.</exception>
    public static CovariateFit<TModel> Parse<TModel>(string json, string source = "fitted model") where TModel : IRepurchaseModel
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return CovariateFitReader.Read<TModel>(new(document.RootElement, "$", source));
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: {error.Message}", error);
        }
    }

    private static void WriteFit<TModel>(Utf8JsonWriter json, CovariateFit<TModel> fit) where TModel : IRepurchaseModel
    {
        json.WriteStartObject();
        json.WriteString("format", FormatName);
        json.WriteNumber("version", Version);
        json.WriteString("model", fit.Model.Family.Name);
        json.WriteString("link", fit.Model.Family.Link?.ToString());
        WriteDesign(json, fit.Design);
        json.WriteStartArray("columns");
        foreach ((CovariateColumn column, ColumnScale scale) in fit.Columns)
        {
            json.WriteStartObject();
            WriteColumn(json, column);
            json.WriteNumber("mean", scale.Mean);
            json.WriteNumber("deviation", scale.Deviation);
            json.WriteNumber("unit", scale.Unit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (CovariateEffect effect in fit.Model.Effects)
        {
            json.WriteStartObject();
            WriteColumn(json, effect.Column);
            WriteNames(json, "parameters", effect.Parameters);
            json.WriteNumber("coefficient", effect.Coefficient);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        FittedModelJson.WriteEvidence(json, fit.Joint, fit.Parameters);
        json.WritePropertyName("withoutCovariates");
        FittedModelJson.WriteFit(json, ModelFormat.Of(fit.WithoutCovariates.Model)!, fit.WithoutCovariates);
        json.WriteEndObject();
    }

    private static void WriteDesign(Utf8JsonWriter json, CovariateDesign design)
    {
        json.WriteStartObject("design");
        WriteNames(json, "purchase", design.Purchase);
        WriteNames(json, "dropout", design.Dropout);
        WriteNames(json, "shared", design.Shared);
        json.WriteNumber("purchasePenalty", design.PurchasePenalty);
        json.WriteNumber("dropoutPenalty", design.DropoutPenalty);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, CovariateColumn column)
    {
        json.WriteString("covariate", column.Covariate);
        json.WriteString("level", column.Level);
        json.WriteString("reference", column.Reference);
    }

    private static void WriteNames(Utf8JsonWriter json, string member, IEnumerable<string> names)
    {
        json.WriteStartArray(member);
        foreach (string name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
