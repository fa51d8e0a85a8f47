using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Notebooks.Tests.Formats;

public sealed class ModelNameTests
{
    [Theory]
    [InlineData("BgNbd", "BG/NBD")]
    [InlineData("MbgNbdParameters", "MBG/NBDParameters")]
    [InlineData("ParetoNbd", "Pareto/NBD")]
    [InlineData("GammaGamma", "GammaGamma")]
    public void A_word_of_code_becomes_the_fields_spelling(string word, string name) => Assert.Equal(name, ModelName.In(word));

    [Fact]
    public void A_models_type_has_the_name_that_its_family_says()
    {
        Check(new NbdEstimator());
        Check(new BgNbdEstimator());
        Check(new MbgNbdEstimator());
        Check(new ParetoNbdEstimator());
        Check(new GGompertzNbdEstimator());
        Assert.Equal("BG/CNBD-k", ModelName.Of(typeof(BgCnbdModel)));
        Assert.Equal("MBG/CNBD-k", ModelName.Of(typeof(MbgCnbdModel)));
        Assert.Equal("BG/BB", ModelName.Of(typeof(BgBbModel)));
        Assert.Equal("Gamma-Gamma", ModelName.Of(typeof(GammaGammaModel)));

        static void Check<TModel>(IRepurchaseEstimator<TModel> estimator) where TModel : IRepurchaseModel =>
            Assert.Equal(estimator.Family.Name, ModelName.Of(typeof(TModel)));
    }
}
