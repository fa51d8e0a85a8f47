using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.LabelValue;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.LabelValue;

public sealed class ValueOfLabelTests
{
    private const double Rounding = 1e-12;

    private static readonly Messaging Two = Messaging.OnePerInterest([0.6, 0.4], valueWhenRight: 10.0, valueWhenWrong: 1.0, costPerMessage: 2.0);

    [Fact]
    public void Without_a_label_the_message_of_the_largest_interest_goes_to_all()
    {
        ValueOfLabel value = Two.With(NoisyLabel.Symmetric(2, Probability.From(0.5)));
        Assert.Equal(0, value.MessageWithout);
        Assert.Equal(0.6 * 8.0 + 0.4 * -1.0, value.Without, Rounding);
        Assert.False(value.ChangesMessages);
        Assert.Equal(0.0, value.Gain);
    }

    [Fact]
    public void A_label_that_is_always_right_sends_to_each_its_own()
    {
        ValueOfLabel value = Two.With(NoisyLabel.Symmetric(2, Probability.From(1.0)));
        Assert.Equal([0, 1], value.Messages);
        Assert.Equal(8.0, value.With, Rounding);
        Assert.Equal(value.MostGain, value.Gain, Rounding);
    }

    // With two interests of shares p > q, equal values and an accuracy a, the second label changes the message once a > p.
    [Theory]
    [InlineData(0.55, false)]
    [InlineData(0.65, true)]
    public void A_label_is_worth_nothing_until_it_beats_the_larger_share(double accuracy, bool acted)
    {
        ValueOfLabel value = Two.With(NoisyLabel.Symmetric(2, Probability.From(accuracy)));
        Assert.Equal(acted, value.ChangesMessages);
        Assert.Equal(acted, value.Gain > Rounding);
    }

    // Sending by label brings 8 a − (1 − a) each, sending the first to all 4.4: the gain is 9 a − 5.4.
    [Theory]
    [InlineData(0.9, 0.7)]
    [InlineData(3.6, 1.0)]
    public void The_accuracy_that_pays_solves_the_closed_form(double cost, double accuracy) =>
        Assert.Equal(accuracy, Two.AccuracyThatPays(cost)!.Value.Value, Rounding);

    [Fact]
    public void No_accuracy_pays_for_a_label_that_costs_more_than_it_can_bring() => Assert.Null(Two.AccuracyThatPays(3.601));

    [Fact]
    public void Where_no_message_pays_for_itself_nobody_is_written_to()
    {
        ValueOfLabel value = Messaging.OnePerInterest([0.5, 0.5], 1.0, 0.0, 2.0).With(NoisyLabel.Symmetric(2, Probability.From(1.0)));
        Assert.Equal([-1, -1], value.Messages);
        Assert.Equal(0.0, value.With);
    }

    [Property]
    public void The_value_is_that_of_the_best_rule_among_all(uint seed)
    {
        (Messaging messaging, NoisyLabel label) = Drawn(seed, 2 + (int)(seed % 2), 3, 2);
        int rules = (int)Math.Pow(messaging.Messages + 1, label.Labels);
        double best = Enumerable.Range(0, rules).Max(rule => Value(messaging, label, rule));
        Assert.Equal(best, messaging.With(label).With, 1e-9);
    }

    [Property]
    public void A_garbled_label_is_never_worth_more(uint seed)
    {
        (Messaging messaging, NoisyLabel label) = Drawn(seed, 3, 3, 3);
        NoisyLabel noise = Drawn(seed + 1, 3, 1, 3).Label;
        NoisyLabel garbled = NoisyLabel.Of([.. Enumerable.Range(0, 3).Select(i => Normalised(Enumerable.Range(0, 3).Select(l =>
            Enumerable.Range(0, 3).Sum(k => label[i, k] * noise[k, l]))))]);
        Assert.True(messaging.With(garbled).With <= messaging.With(label).With + 1e-9);
        Assert.InRange(messaging.With(label).Gain, 0.0, messaging.With(label).MostGain + 1e-9);
    }

    [Fact]
    public void A_simulated_mailing_brings_what_the_formula_says()
    {
        (Messaging messaging, NoisyLabel label) = Drawn(20261122, 3, 3, 3);
        ValueOfLabel value = messaging.With(label);
        RandomKey key = RandomKey.FromSeed(7);
        const int Contacts = 200_000;
        double sum = 0.0, squares = 0.0;
        for (int contact = 0; contact < Contacts; contact++)
        {
            int interest = Pick(key.Uniform((ulong)(2 * contact)), 3, i => messaging.Shares[i]);
            int seen = Pick(key.Uniform((ulong)(2 * contact + 1)), 3, l => label[interest, l]);
            double payoff = value.Messages[seen] < 0 ? 0.0 : messaging.Payoff(value.Messages[seen], interest);
            sum += payoff;
            squares += payoff * payoff;
        }
        double mean = sum / Contacts, error = Math.Sqrt((squares / Contacts - mean * mean) / Contacts);
        Assert.InRange(value.With, mean - 4.0 * error, mean + 4.0 * error);
    }

    [Fact]
    public void Impossible_labels_and_shares_are_refused_by_name()
    {
        Assert.Contains("Row 1 adds up to 0.9", Assert.Throws<ArgumentException>(() => NoisyLabel.Of([[1.0, 0.0], [0.5, 0.4]])).Message, StringComparison.Ordinal);
        Assert.Contains("Row 0 holds NaN", Assert.Throws<ArgumentException>(() => NoisyLabel.Of([[double.NaN, 1.0]])).Message, StringComparison.Ordinal);
        Assert.Contains("add up to 0.9", Assert.Throws<ArgumentException>(() => Messaging.OnePerInterest([0.5, 0.4], 1.0, 0.0, 0.1)).Message, StringComparison.Ordinal);
        Assert.Contains("of 3 interests; there are 2", Assert.Throws<ArgumentException>(() => Two.With(NoisyLabel.Symmetric(3, Probability.From(0.5)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Two.AccuracyThatPays(0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoisyLabel.Symmetric(1, Probability.From(0.5)));
    }

    private static double Value(Messaging messaging, NoisyLabel label, int rule)
    {
        double value = 0.0;
        for (int l = 0; l < label.Labels; l++, rule /= messaging.Messages + 1)
        {
            int message = rule % (messaging.Messages + 1) - 1;
            for (int i = 0; message >= 0 && i < label.Interests; i++)
                value += messaging.Shares[i] * label[i, l] * messaging.Payoff(message, i);
        }
        return value;
    }

    private static (Messaging Messaging, NoisyLabel Label) Drawn(uint seed, int interests, int messages, int labels)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        ulong next = 0;
        double Draw() => key.Uniform(next++);
        double[] shares = Normalised(Enumerable.Range(0, interests).Select(_ => Draw()));
        Messaging messaging = Messaging.Of(shares, [.. Enumerable.Range(0, messages).Select(_ => (IReadOnlyList<double>)[.. shares.Select(_ => 10.0 * Draw() - 4.0)])]);
        return (messaging, NoisyLabel.Of([.. shares.Select(_ => Normalised(Enumerable.Range(0, labels).Select(_ => Draw())))]));
    }

    private static double[] Normalised(IEnumerable<double> weights)
    {
        double[] all = [.. weights];
        double sum = all.Sum();
        return [.. all.Select(weight => weight / sum)];
    }

    private static int Pick(double uniform, int count, Func<int, double> share)
    {
        int i = 0;
        for (double cumulative = share(0); uniform >= cumulative && i < count - 1; cumulative += share(i)) i++;
        return i;
    }
}
