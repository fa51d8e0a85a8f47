using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.LabelValue;

/// <summary>What a label of contacts is worth: the best messages with it and without it.</summary>
/// <remarks>
/// Without a label one message goes to all, or none: V₀ = max(0, maxₘ Σᵢ pᵢ uₘᵢ). With it, each label has its own best message:
/// V = Σₗ max(0, maxₘ Σᵢ pᵢ qᵢₗ uₘᵢ). The gain V − V₀ is never negative, never more than that of a label that is always right, and zero as long as no label changes the message:
/// a label that nobody acts on is worth nothing, however accurate.
/// Source: Blackwell (1953), "Equivalent comparisons of experiments"; Howard (1966), "Information value theory".
/// </remarks>
[TypeFormatterSource]
public sealed class ValueOfLabel
{
    private ValueOfLabel(int messageWithout, double without, int[] messages, double with, double perfect) =>
        (MessageWithout, Without, Messages, With, Perfect) = (messageWithout, without, messages, with, perfect);

    /// <summary>The message that goes to all where there is no label; −1 for none.</summary>
    public int MessageWithout { get; }

    /// <summary>The expected payoff for each contact without a label.</summary>
    public double Without { get; }

    /// <summary>The message for each label; −1 for none.</summary>
    public IReadOnlyList<int> Messages { get; }

    /// <summary>The expected payoff for each contact with the label, before what labelling costs.</summary>
    public double With { get; }

    /// <summary>The expected payoff for each contact if every interest were known.</summary>
    public double Perfect { get; }

    /// <summary>What the label adds for each contact, before what labelling costs; never negative.</summary>
    public double Gain => Math.Max(0.0, With - Without); // rounding alone could make it negative

    /// <summary>The most that any label could add.</summary>
    public double MostGain => Math.Max(0.0, Perfect - Without);

    /// <summary>Whether any label changes what is sent.</summary>
    public bool ChangesMessages => Messages.Any(message => message != MessageWithout);

    internal static ValueOfLabel Of(Messaging messaging, NoisyLabel label)
    {
        int interests = label.Interests;
        double[] weights = [.. messaging.Shares];
        (int all, double without) = messaging.Best(weights);
        int[] messages = new int[label.Labels];
        double with = 0.0, perfect = 0.0;
        for (int l = 0; l < messages.Length; l++)
        {
            for (int i = 0; i < interests; i++)
                weights[i] = messaging.Shares[i] * label[i, l];
            (messages[l], double value) = messaging.Best(weights);
            with += value;
        }
        for (int i = 0; i < interests; i++)
        {
            Array.Clear(weights);
            weights[i] = messaging.Shares[i];
            perfect += messaging.Best(weights).Value;
        }
        return new(all, without, messages, with, perfect);
    }

    /// <summary>For example <c>a contact brings 1.2 without the label and 1.9 with it, 2.4 at best</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"a contact brings {Without:g4} without the label and {With:g4} with it, {Perfect:g4} at best");
}
