using System.Text.Json;
using ChannelEconomics.Customers;
using ChannelEconomics.Data.FittedModels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests.FittedModels;

public sealed class CovariateFitJsonTests
{
    private static readonly CovariateTable Customers = Shop();

    private static readonly CovariateFit<BgNbdModel> Fit =
        new BgNbdCovariateEstimator(BetaDropoutLink.Spread).Fit(Customers, new() { Purchase = ["age", "channel"], Dropout = ["channel"] });

    [Fact]
    public void Fits_come_back_the_same_to_the_last_bit()
    {
        AssertRoundTrip(Fit);
        AssertRoundTrip(new ParetoNbdCovariateEstimator().Fit(Customers, new() { Purchase = ["age"], Shared = ["channel"] }));
        AssertRoundTrip(new MbgNbdCovariateEstimator().Fit(Customers, new() { Purchase = ["age"], PurchasePenalty = 3.0 }));
    }

    [Fact]
    public void A_loaded_fit_forecasts_values_and_is_tested_as_the_saved_one()
    {
        CovariateFit<BgNbdModel> loaded = CovariateFitJson.Parse<BgNbdModel>(CovariateFitJson.Format(Fit));
        CovariateFit<BgNbdModel> simpler = new BgNbdCovariateEstimator(BetaDropoutLink.Spread).Fit(Customers, new() { Purchase = ["age"] });

        Assert.Equal(Fit.Model.Forecast(Customers, 20.0).TotalExpectedPurchases, loaded.Model.Forecast(Customers, 20.0).TotalExpectedPurchases);
        Assert.Equal(LikelihoodRatioTest.Of(simpler, Fit).PValue, LikelihoodRatioTest.Of(simpler, loaded).PValue);
        Assert.Equal(Fit.Coefficients["age", "α"].ConfidenceInterval(), loaded.Coefficients["age", "α"].ConfidenceInterval());
    }

    [Fact]
    public void A_file_replaces_an_older_one_whole()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, "older");
            CovariateFitJson.Write(path, Fit);
            Assert.Equal(Fit.LogLikelihood, CovariateFitJson.Read<BgNbdModel>(path).LogLikelihood);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "shop: $.version: 2 is no version that is known here")]
    [InlineData("\"model\": \"BG/NBD\"", "\"model\": \"NBD\"", "shop: $.model: \"NBD\" takes no covariates")]
    [InlineData("\"model\": \"BG/NBD\"", "\"model\": \"MBG/NBD\"", "shop: $.model: \"MBG/NBD\" is no BgNbdModel")]
    [InlineData("\"link\": \"Spread\"", "\"link\": null", "shop: $.link: null is missing")]
    [InlineData("\"reference\": \"search\"", "\"reference\": null", "shop: $.columns[1].reference: null is there for a level")]
    public void What_is_wrong_is_named_with_its_place(string right, string wrong, string message)
    {
        string text = CovariateFitJson.Format(Fit);
        int at = text.IndexOf(right, StringComparison.Ordinal);
        string changed = text[..at] + wrong + text[(at + right.Length)..];

        Assert.StartsWith(message, Assert.Throws<FormatException>(() => CovariateFitJson.Parse<BgNbdModel>(changed, "shop")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_schema_names_the_members_that_are_written()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schemas", "covariate-fit.schema.json")));
        using JsonDocument written = JsonDocument.Parse(CovariateFitJson.Format(Fit));

        AssertSame(schema.RootElement, written.RootElement);
        JsonElement properties = schema.RootElement.GetProperty("properties");
        AssertSame(properties.GetProperty("design"), written.RootElement.GetProperty("design"));
        AssertSame(properties.GetProperty("columns").GetProperty("items"), written.RootElement.GetProperty("columns")[0]);
        AssertSame(properties.GetProperty("effects").GetProperty("items"), written.RootElement.GetProperty("effects")[0]);
        Assert.Equal(Enum.GetNames<BetaDropoutLink>().Append(null), properties.GetProperty("link").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));

        static void AssertSame(JsonElement schema, JsonElement written)
        {
            string[] members = [.. written.EnumerateObject().Select(member => member.Name)];
            Assert.Equal(members.Order(), schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order());
            Assert.Equal(members.Order(), schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Order());
        }
    }

    private static void AssertRoundTrip<TModel>(CovariateFit<TModel> fit) where TModel : IRepurchaseModel
    {
        string text = CovariateFitJson.Format(fit);
        CovariateFit<TModel> loaded = CovariateFitJson.Parse<TModel>(text);

        Assert.Equal(text, CovariateFitJson.Format(loaded));
        Assert.Equal(fit.ToString(), loaded.ToString());
        Assert.Equal(fit.Model.LogLikelihood(Customers), loaded.Model.LogLikelihood(Customers));
        Assert.Equal((fit.Aic, fit.Bic, fit.CustomerCount, fit.TimeUnit), (loaded.Aic, loaded.Bic, loaded.CustomerCount, loaded.TimeUnit));
        Assert.Equal(fit.Coefficients.Select(one => one.StandardError), loaded.Coefficients.Select(one => one.StandardError));
        Assert.Equal(fit.Design.ToString(), loaded.Design.ToString());
        Assert.Equal(fit.Warnings.AsEnumerable(), loaded.Warnings);
    }

    private static CovariateTable Shop()
    {
        CustomerSummary[] histories = [.. new BgNbdModel(new(0.9, 6.0, 0.8, 2.5)).SimulateHistories([.. Enumerable.Range(0, 300).Select(i => 20.0 + i % 30)], RandomKey.FromSeed(1))];
        CustomerTable customers = CustomerTable.FromSummaries(
            Array.ConvertAll(histories, one => one.Frequency), Array.ConvertAll(histories, one => one.Recency), Array.ConvertAll(histories, one => one.Age), TimeUnit.Week);
        return CovariateTable.For(customers)
            .WithNumbers("age", [.. Enumerable.Range(0, 300).Select(i => 20.0 + i * 7 % 41)])
            .WithCategories("channel", "search", [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? "live" : "search")]);
    }
}
