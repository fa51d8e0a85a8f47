using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.LabelValue;

/// <summary>A choice of message to a contact whose interest is not known: who there is, and what each message brings from whom.</summary>
/// <remarks>To send nothing is always possible and brings nothing.</remarks>
[TypeFormatterSource]
public sealed class Messaging
{
    private const double Tolerance = 1e-12; // of the sum of the shares

    private readonly double[] _shares;
    private readonly double[] _payoffs; // [message · interests + interest]

    private Messaging(double[] shares, double[] payoffs) => (_shares, _payoffs) = (shares, payoffs);

    /// <summary>The share of contacts of each interest.</summary>
    public IReadOnlyList<double> Shares => _shares;

    /// <summary>The number of messages to choose from, besides none.</summary>
    public int Messages => _payoffs.Length / _shares.Length;

    /// <summary>What a message brings from a contact of an interest, less what sending it costs.</summary>
    public double Payoff(int message, int interest) => _payoffs[message * _shares.Length + interest];

    /// <summary>One message for each interest, at one cost.</summary>
    /// <param name="shares">The share of contacts of each interest; they add up to 1.</param>
    /// <param name="valueWhenRight">What a message brings from a contact whose interest it meets.</param>
    /// <param name="valueWhenWrong">What it brings from another.</param>
    /// <param name="costPerMessage">What a message costs: sending it, and the contact's patience.</param>
    /// <exception cref="ArgumentException">A share lies outside of [0, 1], they do not add up to 1, or a value is not finite.</exception>
    public static Messaging OnePerInterest(IReadOnlyList<double> shares, double valueWhenRight, double valueWhenWrong, double costPerMessage) =>
        Of(shares, [.. Enumerable.Range(0, shares.Count).Select(message =>
            (IReadOnlyList<double>)[.. Enumerable.Range(0, shares.Count).Select(interest => (message == interest ? valueWhenRight : valueWhenWrong) - costPerMessage)])]);

    /// <summary>Any messages.</summary>
    /// <param name="shares">The share of contacts of each interest; they add up to 1.</param>
    /// <param name="payoffs">A row for each message: what it brings from a contact of each interest, less its cost.</param>
    /// <exception cref="ArgumentException">There is no interest or no message; a share lies outside of [0, 1] or they do not add up to 1; a row has another length or holds a number that is not finite.</exception>
    public static Messaging Of(IReadOnlyList<double> shares, IReadOnlyList<IReadOnlyList<double>> payoffs)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(payoffs);
        if (shares.Count == 0 || payoffs.Count == 0) throw new ArgumentException("There must be one interest and one message at least.", nameof(shares));
        if (!shares.All(share => share is >= 0.0 and <= 1.0) || Math.Abs(shares.Sum() - 1.0) > Tolerance)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The shares {string.Join(", ", shares.Select(share => share.ToString(CultureInfo.InvariantCulture)))} must lie in [0, 1] and add up to 1; they add up to {shares.Sum()}."), nameof(shares));
        for (int message = 0; message < payoffs.Count; message++)
            if (payoffs[message].Count != shares.Count || !payoffs[message].All(double.IsFinite))
                throw new ArgumentException($"Message {message} needs {shares.Count} finite payoffs, one for each interest; it has {payoffs[message].Count(double.IsFinite)} of {payoffs[message].Count}.", nameof(payoffs));
        return new([.. shares], [.. payoffs.SelectMany(row => row)]);
    }

    /// <summary>What a label is worth here.</summary>
    /// <exception cref="ArgumentException">The label is of another number of interests.</exception>
    public ValueOfLabel With(NoisyLabel label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Interests == _shares.Length
            ? ValueOfLabel.Of(this, label)
            : throw new ArgumentException($"The label is of {label.Interests} interests; there are {_shares.Length} here.", nameof(label));
    }

    /// <summary>The accuracy of a symmetric label from which on its gain pays for it, or null where even a label that is always right does not.</summary>
    /// <remarks>The gain is convex in the accuracy and never negative, so above one over the number of interests it never falls: the least such accuracy there is found by bisection.</remarks>
    /// <param name="costPerLabel">What labelling one contact costs; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not finite or not positive.</exception>
    public Probability? AccuracyThatPays(double costPerLabel)
    {
        if (!(double.IsFinite(costPerLabel) && costPerLabel > 0.0))
            throw new ArgumentOutOfRangeException(nameof(costPerLabel), costPerLabel, "The cost of a label must be finite and positive; a label that costs nothing never loses.");
        if (_shares.Length < 2 || Gain(1.0) < costPerLabel) return null;
        double below = 1.0 / _shares.Length, above = 1.0;
        for (double middle = 0.5 * (below + above); middle > below && middle < above; middle = 0.5 * (below + above))
        {
            if (Gain(middle) >= costPerLabel) above = middle;
            else below = middle;
        }
        return Probability.From(above);

        double Gain(double accuracy) => With(NoisyLabel.Symmetric(_shares.Length, Probability.From(accuracy))).Gain;
    }

    /// <summary>The message with the largest expected payoff under weights of the interests, or −1 for none where each would lose; the first of equal ones.</summary>
    internal (int Message, double Value) Best(ReadOnlySpan<double> weights)
    {
        (int Message, double Value) best = (-1, 0.0);
        for (int message = 0; message < Messages; message++)
        {
            double value = 0.0;
            for (int interest = 0; interest < weights.Length; interest++)
                value += weights[interest] * Payoff(message, interest);
            if (value > best.Value) best = (message, value);
        }
        return best;
    }

    /// <summary>For example <c>3 messages to contacts of 3 interests</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Messages} messages to contacts of {_shares.Length} interests");
}
