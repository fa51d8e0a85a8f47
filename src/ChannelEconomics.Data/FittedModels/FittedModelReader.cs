using System.Collections.Immutable;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.FittedModels;

/// <summary>From JSON to a fit, with every value checked where it stands.</summary>
internal static class FittedModelReader
{
    internal static MaximumLikelihoodFit<TModel> Read<TModel>(JsonPlace root)
    {
        if (root["format"].Text() != FittedModelJson.FormatName)
            throw root["format"].Wrong($"is not '{FittedModelJson.FormatName}'");
        if (root["version"].Count() != FittedModelJson.Version)
            throw root["version"].Wrong($"is no version that is known here: this library reads version {FittedModelJson.Version}");

        ModelFormat format = ModelFormat.Named(root["model"].Text()) ?? throw root["model"].Wrong($"is none of {string.Join(", ", ModelFormat.Names)}");
        JsonPlace[] parameters = root["parameters"].Items();
        if (parameters.Length != format.Parameters.Length)
            throw root["parameters"].Wrong($"are {parameters.Length} parameters, but {format.Name} has {format.Parameters.Length}: {string.Join(", ", format.Parameters)}");
        CovarianceMatrix? covariance = Covariance(root["covariance"], parameters.Length);
        ImmutableArray<ParameterEstimate> estimates = [.. parameters.Select((parameter, i) => Estimate(parameter, format.Parameters[i], covariance?.StandardDeviation(i)))];
        return new(
            Model<TModel>(root["model"], format, [.. estimates.Select(estimate => estimate.Value)]),
            new(estimates, covariance, root["whyNoStandardErrors"].IsNull ? null : root["whyNoStandardErrors"].Text()),
            root["logLikelihood"].Number(), root["customers"].Positive(), Unit(root["timeUnit"]), Evidence(root), Warnings(root));
    }

    internal static SearchEvidence Evidence(JsonPlace root) =>
        new(root["stopReason"].Name<StopReason>(), root["iterations"].Count(), root["evaluations"].Count(), root["gradientNorm"].Number());

    internal static ImmutableArray<FitWarning> Warnings(JsonPlace root) =>
        [.. root["warnings"].Items().Select(warning => new FitWarning(warning["kind"].Name<FitWarningKind>(), warning["message"].Text()))];

    private static TModel Model<TModel>(JsonPlace name, ModelFormat format, double[] values)
    {
        object model;
        try
        {
            model = format.Build(values);
        }
        catch (ArgumentException error)
        {
            throw name.Wrong($"does not allow this: {error.Message}");
        }
        return model is TModel wanted ? wanted : throw name.Wrong($"is a {format.Type.Name}, not a {typeof(TModel).Name}");
    }

    internal static ParameterEstimate Estimate(JsonPlace parameter, string name, double? standardError) => parameter["name"].Text() == name
        ? new(new ParameterDefinition(name, parameter["symbol"].Text()), parameter["value"].Positive(), standardError)
        : throw parameter["name"].Wrong($"should be '{name}'");

    private static TimeUnit? Unit(JsonPlace unit)
    {
        if (unit.IsNull) return null;
        string name = unit.Text();
        return TimeUnit.All.FirstOrDefault(known => known.Name == name) ?? throw unit.Wrong($"is none of {string.Join(", ", TimeUnit.All)}");
    }

    internal static CovarianceMatrix? Covariance(JsonPlace matrix, int size)
    {
        if (matrix.IsNull) return null;
        JsonPlace[][] rows = [.. matrix.Items().Select(row => row.Items())];
        if (rows.Length != size || rows.Any(row => row.Length != size)) throw matrix.Wrong($"is no matrix of {size} rows and columns");
        double[,] entries = new double[size, size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++)
            {
                entries[i, j] = i == j ? rows[i][j].Positive() : rows[i][j].Finite();
                if (j < i && entries[i, j] != entries[j, i]) throw rows[i][j].Wrong("is not its mirror image across the diagonal: a covariance is symmetric");
            }
        return new(entries);
    }
}
