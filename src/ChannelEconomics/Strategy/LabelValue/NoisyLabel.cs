using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.LabelValue;

/// <summary>A label that is sometimes wrong: the probability of each label for a contact of each interest.</summary>
[TypeFormatterSource]
public sealed class NoisyLabel
{
    private const double Tolerance = 1e-12; // of a row's sum, for probabilities written as decimals

    private readonly double[] _table; // [interest · Labels + label]

    private NoisyLabel(double[] table, int interests, int labels) => (_table, Interests, Labels) = (table, interests, labels);

    /// <summary>The number of interests.</summary>
    public int Interests { get; }

    /// <summary>The number of labels.</summary>
    public int Labels { get; }

    /// <summary>The probability that a contact of an interest gets a label.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interest or label.</exception>
    public double this[int interest, int label] => interest >= 0 && interest < Interests && label >= 0 && label < Labels
        ? _table[interest * Labels + label]
        : throw new ArgumentOutOfRangeException(nameof(interest), (interest, label), $"There are {Interests} interests and {Labels} labels, counted from 0.");

    /// <summary>As many labels as interests; the right one with a given probability, and each wrong one with the same share of the rest.</summary>
    /// <param name="interests">The number of interests, at least 2.</param>
    /// <param name="accuracy">The probability of the right label. At one over the number of interests the label says nothing; below that it is worth reading the other way round.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two interests.</exception>
    public static NoisyLabel Symmetric(int interests, Probability accuracy)
    {
        if (interests < 2) throw new ArgumentOutOfRangeException(nameof(interests), interests, "A label tells at least two interests apart.");
        double wrong = (1.0 - accuracy.Value) / (interests - 1);
        double[] table = new double[interests * interests];
        Array.Fill(table, wrong);
        for (int i = 0; i < interests; i++)
            table[i * (interests + 1)] = accuracy.Value;
        return new(table, interests, interests);
    }

    /// <summary>A label by its probabilities.</summary>
    /// <param name="probabilities">One row for each interest, one column for each label; every row adds up to 1.</param>
    /// <exception cref="ArgumentException">There is no row or no column, rows differ in length, a probability lies outside of [0, 1], or a row does not add up to 1; the message names it.</exception>
    public static NoisyLabel Of(IReadOnlyList<IReadOnlyList<double>> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        if (probabilities.Count == 0 || probabilities[0].Count == 0)
            throw new ArgumentException("A label needs one interest and one label at least.", nameof(probabilities));
        int labels = probabilities[0].Count;
        for (int i = 0; i < probabilities.Count; i++)
        {
            if (probabilities[i].Count != labels)
                throw new ArgumentException($"Row {i} has {probabilities[i].Count} probabilities and row 0 has {labels}.", nameof(probabilities));
            if (!probabilities[i].All(p => p is >= 0.0 and <= 1.0))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {i} holds {probabilities[i].First(p => !(p is >= 0.0 and <= 1.0))}, which is no probability."), nameof(probabilities));
            if (Math.Abs(probabilities[i].Sum() - 1.0) > Tolerance)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {i} adds up to {probabilities[i].Sum()}, not to 1."), nameof(probabilities));
        }
        return new([.. probabilities.SelectMany(row => row)], probabilities.Count, labels);
    }

    /// <summary>For example <c>label of 3 interests by 3 values, right with 80.00%</c>, or without the last part where interests and labels differ in number.</summary>
    public override string ToString()
    {
        string sizes = string.Create(CultureInfo.InvariantCulture, $"label of {Interests} interests by {Labels} values");
        double right = Enumerable.Range(0, Math.Min(Interests, Labels)).Average(i => this[i, i]);
        return Interests == Labels ? string.Create(CultureInfo.InvariantCulture, $"{sizes}, right with {Probability.From(Math.Min(1.0, right))} on average over interests") : sizes;
    }
}
