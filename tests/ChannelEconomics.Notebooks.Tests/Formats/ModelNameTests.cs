using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Repurchase.BgNbd;

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
    public void A_models_type_is_named_without_saying_that_it_is_a_model() => Assert.Equal("BG/NBD", ModelName.Of(typeof(BgNbdModel)));
}
