using System.Text.Json;
using ChannelEconomics.Customers;
using ChannelEconomics.Data.FittedModels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests.FittedModels;

public sealed class FittedModelJsonTests
{
    private static readonly CustomerGroups Customers = CustomerGroups.From(
        [.. new BgNbdModel(new(0.9, 6.0, 0.8, 2.5)).SimulateHistories([.. Enumerable.Range(0, 300).Select(i => 20.0 + i % 30)], RandomKey.FromSeed(1))]);

    private static readonly MaximumLikelihoodFit<BgNbdModel> Fit = new BgNbdEstimator().Fit(Customers, TimeUnit.Week);

    [Fact]
    public void A_fit_of_every_model_comes_back_the_same_to_the_last_bit()
    {
        AssertRoundTrip(new NbdEstimator().Fit(Customers, TimeUnit.Week));
        AssertRoundTrip(Fit);
        AssertRoundTrip(new MbgNbdEstimator().Fit(Customers, TimeUnit.Week));
        AssertRoundTrip(new ParetoNbdEstimator().Fit(Customers, TimeUnit.Day));
        AssertRoundTrip(new GGompertzNbdEstimator(new() { MaxIterations = 5 }).Fit(Customers, TimeUnit.Week));
        AssertRoundTrip(new BgCnbdEstimator().Fit(Customers, TimeUnit.Week, 3));
        AssertRoundTrip(new MbgCnbdEstimator().Fit(Customers, TimeUnit.MeanMonth, 2));
        AssertRoundTrip(new BgBbEstimator().Fit(OpportunityGroups.From([0, 2, 5], [0, 4, 6], [6, 6, 6], [700.0, 200.0, 300.0])));
        AssertRoundTrip(new GammaGammaEstimator().Fit(SpendGroups.From([1, 2, 3, 4, 5], [10.0, 40.0, 25.0, 60.0, 33.0])));
        AssertRoundTrip(new ShiftedBetaGeometricEstimator().Fit(ContractGroups.FromSurvivors([1000.0, 869.0, 743.0, 653.0]), TimeUnit.MeanYear));
        AssertRoundTrip(new BetaDiscreteWeibullEstimator().Fit(ContractGroups.FromSurvivors([1000.0, 869.0, 743.0, 653.0, 593.0])));
    }

    [Fact]
    public void A_fit_at_the_boundary_keeps_its_warnings_and_why_there_are_no_standard_errors()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(CustomerGroups.From([CustomerSummary.Of(0, 0.0, 10.0), CustomerSummary.Of(0, 0.0, 20.0)]), TimeUnit.Week);
        Assert.False(fit.Converged);
        Assert.NotEmpty(fit.Warnings);
        AssertRoundTrip(fit);
    }

    [Fact]
    public void A_saved_model_can_be_loaded_by_what_several_have_in_common()
    {
        IRepurchaseModel model = FittedModelJson.Parse<IRepurchaseModel>(FittedModelJson.Format(Fit)).Model;

        Assert.Equal(Fit.Model, model);
    }

    [Fact]
    public void A_file_appears_complete_and_replaces_the_one_before()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, path = Path.Combine(folder, "shop.json");
        try
        {
            FittedModelJson.Write(path, new NbdEstimator().Fit(Customers, TimeUnit.Week));
            FittedModelJson.Write(path, Fit);

            Assert.Equal(FittedModelJson.Format(Fit), File.ReadAllText(path));
            Assert.Equal(Fit.Model, FittedModelJson.Read<BgNbdModel>(path).Model);
            Assert.Equal([path], Directory.GetFiles(folder)); // nothing is left beside it
            Assert.StartsWith($"{path}: $.model: \"BG/NBD\" is a BgNbdModel, not a ParetoNbdModel", Assert.Throws<FormatException>(() => FittedModelJson.Read<ParetoNbdModel>(path)).Message, StringComparison.Ordinal);
            Assert.ThrowsAny<IOException>(() => FittedModelJson.Write(Path.Combine(folder, "no", "such", "folder.json"), Fit));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "shop: $.version: 2 is no version that is known here: this library reads version 1.")]
    [InlineData("\"format\": \"ChannelEconomics fitted model\"", "\"format\": 7", "shop: $.format: 7 is no text.")]
    [InlineData("\"model\": \"BG/NBD\"", "\"model\": \"BG/NBT\"", "shop: $.model: \"BG/NBT\" is none of NBD, BG/NBD,")]
    [InlineData("\"model\": \"BG/NBD\"", "\"model\": \"BG/CNBD-0\"", "shop: $.model: \"BG/CNBD-0\" does not allow this: ")]
    [InlineData("\"model\": \"BG/NBD\"", "\"model\": \"NBD\"", "shop: $.parameters: ")]
    [InlineData("\"model\": \"BG/NBD\"", "\"model\": \"Pareto/NBD\"", "shop: $.parameters[2].name: \"DropoutAlpha\" should be 'DropoutShape'.")]
    [InlineData("\"timeUnit\": \"week\"", "\"timeUnit\": \"fortnight\"", "shop: $.timeUnit: \"fortnight\" is none of second, hour, day, week, month, year.")]
    [InlineData("\"stopReason\": \"", "\"stopReason\": \"Very", "shop: $.stopReason: \"Very")]
    [InlineData("\"customers\": 300", "\"customers\": -300", "shop: $.customers: -300 is not positive.")]
    [InlineData("\"customers\": 300", "\"clients\": 300", "shop: $.customers: there is no such member.")]
    [InlineData("\"iterations\": ", "\"iterations\": -", "shop: $.iterations: -")]
    [InlineData("\"logLikelihood\": ", "\"logLikelihood\": \"much\", \"x\": ", "shop: $.logLikelihood: \"much\" is no number.")]
    [InlineData("\"warnings\": [", "\"warnings\": [{\"kind\": \"Bad\"}", "shop: $.warnings[0].kind: \"Bad\" is none of NotConverged,")]
    [InlineData("\"covariance\": [", "\"covariance\": [[1],", "shop: $.covariance: ")]
    [InlineData("{", "", "shop: ")]
    public void A_wrong_text_is_refused_with_the_place_and_the_value(string right, string wrong, string message)
    {
        string text = FittedModelJson.Format(Fit);
        int at = text.IndexOf(right, StringComparison.Ordinal);
        string changed = text[..at] + wrong + text[(at + right.Length)..];

        Assert.StartsWith(message, Assert.Throws<FormatException>(() => FittedModelJson.Parse<BgNbdModel>(changed, "shop")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_covariance_that_is_not_symmetric_is_refused()
    {
        string entry = JsonSerializer.Serialize(Fit.Parameters.Covariance![0, 1]), text = FittedModelJson.Format(Fit);
        int at = text.IndexOf(entry, StringComparison.Ordinal);

        Assert.Contains("$.covariance[1][0]: ", Assert.Throws<FormatException>(
            () => FittedModelJson.Parse<BgNbdModel>(text[..at] + "0.5" + text[(at + entry.Length)..])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_schema_names_the_members_that_are_written_and_knows_every_name()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schemas", "fitted-model.schema.json")));
        using JsonDocument written = JsonDocument.Parse(FittedModelJson.Format(Fit));
        JsonElement properties = schema.RootElement.GetProperty("properties");

        string[] members = [.. written.RootElement.EnumerateObject().Select(member => member.Name)];
        Assert.Equal(members, properties.EnumerateObject().Select(member => member.Name));
        Assert.Equal(members, schema.RootElement.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(Enum.GetNames<StopReason>(), Names(properties.GetProperty("stopReason")));
        Assert.Equal(Enum.GetNames<FitWarningKind>(), Names(properties.GetProperty("warnings").GetProperty("items").GetProperty("properties").GetProperty("kind")));
        Assert.Equal(TimeUnit.All.Select(unit => unit.Name).Append(null), Names(properties.GetProperty("timeUnit")));
        Assert.All(ModelFormat.Names, name => Assert.Matches(properties.GetProperty("model").GetProperty("pattern").GetString()!, name.Replace("-k", "-2", StringComparison.Ordinal)));

        static IEnumerable<string?> Names(JsonElement property) => property.GetProperty("enum").EnumerateArray().Select(name => name.GetString());
    }

    private static void AssertRoundTrip<TModel>(MaximumLikelihoodFit<TModel> fit)
    {
        string text = FittedModelJson.Format(fit);
        MaximumLikelihoodFit<TModel> loaded = FittedModelJson.Parse<TModel>(text);

        Assert.Equal(fit.Model, loaded.Model);
        Assert.Equal(fit.Parameters, loaded.Parameters);
        for (int i = 0; i < (fit.Parameters.Covariance?.Size ?? 0); i++)
            for (int j = 0; j < fit.Parameters.Count; j++)
                Assert.Equal(fit.Parameters.Covariance![i, j], loaded.Parameters.Covariance![i, j]);
        Assert.Equal(
            (fit.LogLikelihood, fit.CustomerCount, fit.TimeUnit, fit.StopReason, fit.Iterations, fit.Evaluations, fit.GradientNorm, fit.Parameters.WhyNoStandardErrors),
            (loaded.LogLikelihood, loaded.CustomerCount, loaded.TimeUnit, loaded.StopReason, loaded.Iterations, loaded.Evaluations, loaded.GradientNorm, loaded.Parameters.WhyNoStandardErrors));
        Assert.Equal(fit.Warnings.AsEnumerable(), loaded.Warnings);
        Assert.Equal(text, FittedModelJson.Format(loaded));
    }
}
