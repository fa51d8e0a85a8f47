using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.MerchantChoice;

public sealed class NestedLogitTests
{
    private const double Absolute = 1e-12;
    private const double StandardErrors = 4.5;

    [Fact]
    public void Shares_are_those_of_a_simulated_population_that_takes_its_best_option()
    {
        NestedLogit choice = Shops(0.4);
        int[] counts = Population.Choices(choice, RandomKey.FromSeed(7), 40_000);
        for (int i = 0; i < counts.Length; i++)
            AssertShare(choice.Shares.Shares[i].Value, counts[i], 40_000);
    }

    [Fact]
    public void Diversion_is_where_the_same_simulated_people_go_when_their_option_is_closed()
    {
        NestedLogit choice = Shops(0.4), closed = choice.Without("mall");
        (int lost, int toStore) = Population.Diverted(choice, "mall", "store", RandomKey.FromSeed(11), 60_000);
        AssertShare(choice.DiversionRatio("mall", "store").Value, toStore, lost);
        Assert.Equal(
            (closed.Shares["store"].Value - choice.Shares["store"].Value) / choice.Shares["mall"].Value,
            choice.DiversionRatio("mall", "store").Value, Absolute);
    }

    [Fact]
    public void The_inclusive_value_is_the_mean_of_the_largest_utility_less_Eulers_constant()
    {
        NestedLogit choice = Shops(0.4);
        (double mean, double error) = Population.MeanOfTheLargest(choice, RandomKey.FromSeed(3), 40_000);
        Assert.InRange(mean - choice.InclusiveValue - 0.57721566490153286, -StandardErrors * error, StandardErrors * error);
    }

    [Property(MaxTest = 100)]
    public void Diversion_ratios_add_up_and_agree_with_the_choice_without_the_option(ulong seed)
    {
        NestedLogit choice = Random(seed);
        string closed = choice.Shares.Names[(int)(seed % (ulong)choice.Shares.Names.Count)];
        string[] others = [.. choice.Shares.Names.Where(name => name != closed)];
        NestedLogit without = choice.Without(closed);
        Assert.Equal(1.0, others.Sum(name => choice.DiversionRatio(closed, name).Value), Absolute);
        Assert.All(others, name => Assert.Equal(
            without.Shares[name].Value, choice.Shares[name].Value + choice.Shares[closed].Value * choice.DiversionRatio(closed, name).Value, Absolute));
        Assert.Equal(choice.InclusiveValue - without.InclusiveValue, choice.SurplusLostWithout(closed), Absolute);
    }

    [Property(MaxTest = 100)]
    public void Shares_are_the_slopes_of_the_inclusive_value(ulong seed)
    {
        NestedLogit choice = Random(seed);
        string option = choice.Shares.Names[0];
        const double Step = 1e-5; // the error of the difference is of the order of its square
        NestedLogit Raised(double by) => NestedLogit.Of(choice.Nests.Select(nest => ChoiceNest.Of(nest.Name, nest.Dissimilarity,
            nest.Options.Select(one => one.Name == option ? ChoiceOption.Of(one.Name, one.Utility + by) : one))));
        Assert.Equal(choice.Shares[option].Value, (Raised(Step).InclusiveValue - Raised(-Step).InclusiveValue) / (2.0 * Step), 1e-8);
    }

    [Fact]
    public void With_every_dissimilarity_at_1_it_is_the_plain_logit()
    {
        NestedLogit nested = Shops(1.0);
        double all = Math.Exp(0.5) + Math.Exp(0.2) + 1.0;
        Assert.Equal(Math.Exp(0.5) / all, nested.Shares["mall"].Value, Absolute);
        Assert.Equal(Math.Exp(0.2) / (Math.Exp(0.2) + 1.0), nested.DiversionRatio("mall", "store").Value, Absolute);
    }

    [Fact]
    public void Shops_that_are_all_but_the_same_lose_nothing_to_leaving()
    {
        NestedLogit choice = Shops(1e-3);
        Assert.True(choice.DiversionRatio("mall", "store").Value is > 0.0 and < 1.0);
        NestedLogit alike = NestedLogit.FromShares("shops", 1e-6, "leave", ("mall", 0.02), ("store", 0.02));
        Assert.Equal(1.0, alike.DiversionRatio("mall", "store").Value, 1e-5);
    }

    [Property(MaxTest = 100)]
    public void Known_shares_come_back(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        (double mall, double store, double lambda) = (0.4 * key.Uniform(0), 0.4 * key.Uniform(1), 0.05 + 0.95 * key.Uniform(2));
        NestedLogit choice = NestedLogit.FromShares("shops", lambda, "leave", ("mall", mall), ("store", store));
        Assert.Equal(mall, choice.Shares["mall"].Value, Absolute);
        Assert.Equal(store, choice.Shares["store"].Value, Absolute);
        Assert.Equal(1.0 - mall - store, choice.Shares["leave"].Value, Absolute);
    }

    [Fact]
    public void Utilities_of_any_size_are_safe()
    {
        NestedLogit choice = NestedLogit.Of(ChoiceNest.Of("shops", 0.01, ChoiceOption.Of("mall", 1e6), ChoiceOption.Of("store", 1e6)), ChoiceNest.Alone("leave", -1e6));
        Assert.Equal(0.5, choice.Shares["mall"].Value, Absolute);
        Assert.Equal(1.0, choice.DiversionRatio("mall", "store").Value, Absolute);
        Assert.Equal(0.0, choice.Shares["leave"].Value);
    }

    [Fact]
    public void An_option_that_hardly_anybody_chooses_diverts_like_any_other()
    {
        // The share of the rare option is 1e-13 of the whole: as a difference of shares the ratio would have no digit.
        NestedLogit choice = NestedLogit.Of(ChoiceNest.Alone("rare", -30.0), ChoiceNest.Alone("mall", 0.0), ChoiceNest.Alone("store", Math.Log(3.0)));
        Assert.Equal(0.25, choice.DiversionRatio("rare", "mall").Value, Absolute);
    }

    [Fact]
    public void What_cannot_be_chosen_is_refused_with_the_reason()
    {
        Assert.Contains("must lie in (0, 1]", Assert.Throws<ArgumentOutOfRangeException>(() => ChoiceNest.Of("shops", 1.2, ChoiceOption.Of("mall", 0.0))).Message, StringComparison.Ordinal);
        Assert.Contains("must lie in (0, 1]", Assert.Throws<ArgumentOutOfRangeException>(() => ChoiceNest.Of("shops", double.NaN, ChoiceOption.Of("mall", 0.0))).Message, StringComparison.Ordinal);
        Assert.Contains("'mall' is given twice", Assert.Throws<ArgumentException>(() => NestedLogit.Of(ChoiceNest.Alone("mall", 0.0), ChoiceNest.Alone("mall", 1.0))).Message, StringComparison.Ordinal);
        Assert.Contains("only one", Assert.Throws<ArgumentException>(() => NestedLogit.Of(ChoiceNest.Alone("mall", 0.0)).Without("mall")).Message, StringComparison.Ordinal);
        Assert.Contains("there are mall, store, leave", Assert.Throws<KeyNotFoundException>(() => Shops(0.5).Without("app")).Message, StringComparison.Ordinal);
        Assert.Contains("below 1", Assert.Throws<ArgumentException>(() => NestedLogit.FromShares("shops", 0.5, "leave", ("mall", 0.6), ("store", 0.4))).Message, StringComparison.Ordinal);
    }

    private static NestedLogit Shops(double dissimilarity) => NestedLogit.Of(
        ChoiceNest.Of("shops", dissimilarity, ChoiceOption.Of("mall", 0.5), ChoiceOption.Of("store", 0.2)), ChoiceNest.Alone("leave", 0.0));

    private static NestedLogit Random(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed).Derive(1, 0);
        return NestedLogit.Of(Enumerable.Range(0, 2 + (int)(seed % 3)).Select(n => ChoiceNest.Of($"nest {n}", 0.1 + 0.9 * key.Uniform((ulong)n),
            Enumerable.Range(0, 1 + (int)((seed >> n) % 3)).Select(i => ChoiceOption.Of($"{n}.{i}", 4.0 * key.Uniform((ulong)(10 + 10 * n + i)) - 2.0)))));
    }

    private static void AssertShare(double expected, int count, int of)
    {
        double error = Math.Sqrt(expected * (1.0 - expected) / of);
        Assert.InRange((double)count / of, expected - StandardErrors * error, expected + StandardErrors * error);
    }
}
