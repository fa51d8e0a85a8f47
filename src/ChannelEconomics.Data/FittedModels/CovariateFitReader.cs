using System.Collections.Immutable;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;

namespace ChannelEconomics.Data.FittedModels;

/// <summary>From JSON to a fit with covariates, with every value checked where it stands.</summary>
internal static class CovariateFitReader
{
    internal static CovariateFit<TModel> Read<TModel>(JsonPlace root) where TModel : IRepurchaseModel
    {
        if (root["format"].Text() != CovariateFitJson.FormatName)
            throw root["format"].Wrong($"is not '{CovariateFitJson.FormatName}'");
        if (root["version"].Count() != CovariateFitJson.Version)
            throw root["version"].Wrong($"is no version that is known here: this library reads version {CovariateFitJson.Version}");

        CovariateFamily<TModel> family = Family<TModel>(root);
        JsonPlace[] written = root["parameters"].Items();
        if (written.Length != family.Parameters.Length)
            throw root["parameters"].Wrong($"are {written.Length} parameters, but {family.Name} has {family.Parameters.Length}");
        CovariateEffect[] effects = [.. root["effects"].Items().Select(Effect)];
        int parameters = written.Length, size = parameters + effects.Length;
        CovarianceMatrix? joint = FittedModelReader.Covariance(root["covariance"], size);
        string? why = root["whyNoStandardErrors"].IsNull ? null : root["whyNoStandardErrors"].Text();
        ImmutableArray<ParameterEstimate> ofParameters =
            [.. written.Select((place, i) => FittedModelReader.Estimate(place, family.Parameters[i].Name, joint?.StandardDeviation(i)))];
        CovariateModel<TModel> model = root.Made(() => new CovariateModel<TModel>(family, family.Build([.. ofParameters.Select(one => one.Value)]), [.. effects]));
        ImmutableArray<ParameterDefinition> definitions =
            CovariateProblem<TModel>.Definitions(family, effects.Select(effect => (effect.Label, string.Join(", ", effect.Parameters))));
        MaximumLikelihoodFit<TModel> without = FittedModelReader.Read<TModel>(root["withoutCovariates"]);
        if (without.CustomerCount != root["customers"].Positive())
            throw root["customers"].Wrong($"are not the {without.CustomerCount} of the fit without covariates");
        return new(
            model,
            new([.. ofParameters, .. effects.Select((effect, t) => new ParameterEstimate(definitions[parameters + t], effect.Coefficient, joint?.StandardDeviation(parameters + t)))], joint, why),
            new(ofParameters, joint?.Block(0, parameters), why),
            new([.. effects.Select((effect, t) => new CoefficientEstimate(effect, joint?.StandardDeviation(parameters + t)))], joint?.Block(parameters, effects.Length), why),
            root["logLikelihood"].Number(), without, Design(root["design"]), FittedModelReader.Evidence(root), FittedModelReader.Warnings(root))
        {
            Columns = [.. root["columns"].Items().Select(place => (Column(place), new ColumnScale(place["mean"].Finite(), place["deviation"].Positive(), place["unit"].Positive())))],
        };
    }

    private static CovariateFamily<TModel> Family<TModel>(JsonPlace root) where TModel : IRepurchaseModel
    {
        BetaDropoutLink? link = root["link"].IsNull ? null : root["link"].Name<BetaDropoutLink>();
        object family = (root["model"].Text(), link) switch
        {
            ("Pareto/NBD", null) => CovariateFamilies.ParetoNbd(),
            ("GGompertz/NBD", null) => CovariateFamilies.GGompertzNbd(),
            ("BG/NBD", { } beta) => CovariateFamilies.BgNbd(beta),
            ("MBG/NBD", { } beta) => CovariateFamilies.MbgNbd(beta),
            ("Pareto/NBD" or "GGompertz/NBD", _) => throw root["link"].Wrong("is for BG/NBD and MBG/NBD only"),
            ("BG/NBD" or "MBG/NBD", _) => throw root["link"].Wrong("is missing: it says how covariates move a and b"),
            _ => throw root["model"].Wrong("takes no covariates; Pareto/NBD, GGompertz/NBD, BG/NBD and MBG/NBD do"),
        };
        return family as CovariateFamily<TModel> ?? throw root["model"].Wrong($"is no {typeof(TModel).Name}");
    }

    private static CovariateEffect Effect(JsonPlace place)
    {
        (CovariateColumn column, double coefficient, ImmutableArray<string> parameters) = (Column(place), place["coefficient"].Finite(), Names(place["parameters"]));
        return place.Made(() => new CovariateEffect(column, coefficient, parameters));
    }

    private static CovariateColumn Column(JsonPlace place)
    {
        (string? level, string? reference) = (Maybe(place["level"]), Maybe(place["reference"]));
        if (level is null != reference is null) throw place["reference"].Wrong("is there for a level, and null for a number");
        if (level is not null && level == reference) throw place["level"].Wrong("is the reference, which has no effect of its own");
        return new(place["covariate"].Text(), level, reference);

        static string? Maybe(JsonPlace text) => text.IsNull ? null : text.Text();
    }

    private static CovariateDesign Design(JsonPlace place) => place.Made(() => new CovariateDesign
    {
        Purchase = Names(place["purchase"]),
        Dropout = Names(place["dropout"]),
        Shared = Names(place["shared"]),
        PurchasePenalty = place["purchasePenalty"].Finite(),
        DropoutPenalty = place["dropoutPenalty"].Finite(),
    });

    private static ImmutableArray<string> Names(JsonPlace names) => [.. names.Items().Select(name => name.Text())];
}
