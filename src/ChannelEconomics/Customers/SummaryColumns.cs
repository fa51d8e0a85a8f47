using System.Globalization;
using System.Text;

namespace ChannelEconomics.Customers;

/// <summary>Takes in summaries made elsewhere, and lists every row that breaks a rule.</summary>
internal static class SummaryColumns
{
    private const int Listed = 50;

    internal static CustomerColumns Check(
        ReadOnlySpan<int> frequency, ReadOnlySpan<double> recency, ReadOnlySpan<double> age, ReadOnlySpan<double> weight, ReadOnlySpan<double> meanSpend)
    {
        RefuseLength(recency.Length, nameof(recency), frequency.Length);
        RefuseLength(age.Length, nameof(age), frequency.Length);
        if (!weight.IsEmpty) RefuseLength(weight.Length, nameof(weight), frequency.Length);
        if (!meanSpend.IsEmpty) RefuseLength(meanSpend.Length, nameof(meanSpend), frequency.Length);
        if (frequency.IsEmpty)
            throw new ArgumentException("There must be at least one customer.", nameof(frequency));

        List<string> problems = [];
        int bad = 0;
        for (int i = 0; i < frequency.Length; i++)
        {
            string? problem = Problem(frequency[i], recency[i], age[i], weight.IsEmpty ? 1.0 : weight[i], meanSpend.IsEmpty ? 0.0 : meanSpend[i]);
            if (problem is null) continue;
            bad++;
            if (bad <= Listed) problems.Add($"row {i}: {problem}");
        }
        if (bad > 0) throw new ArgumentException(Message(problems, bad, frequency.Length));

        return new(frequency.ToArray(), Unsigned(recency), Unsigned(age))
        {
            Weight = weight.IsEmpty ? null : weight.ToArray(),
            MeanSpend = meanSpend.IsEmpty ? null : Unsigned(meanSpend),
        };
    }

    private static string? Problem(int frequency, double recency, double age, double weight, double meanSpend)
    {
        if (CustomerSummary.BrokenRule(frequency, recency, age) is { } broken)
            return string.Create(CultureInfo.InvariantCulture, $"{broken.Parameter} is {broken.Value}. {broken.Rule}");
        if (!(weight > 0.0 && double.IsFinite(weight)))
            return string.Create(CultureInfo.InvariantCulture, $"weight is {weight}. A weight must be positive and finite.");
        if (!(meanSpend >= 0.0 && double.IsFinite(meanSpend)))
            return string.Create(CultureInfo.InvariantCulture, $"meanSpend is {meanSpend}. Mean spend must be finite and not negative.");
        if (frequency == 0 && meanSpend != 0.0)
            return string.Create(CultureInfo.InvariantCulture, $"meanSpend is {meanSpend}. Without a repeat purchase, mean spend is 0.");
        return null;
    }

    private static string Message(List<string> problems, int bad, int rows)
    {
        StringBuilder message = new();
        message.Append(CultureInfo.InvariantCulture, $"{bad} of {rows} rows (numbered from 0) break a rule:");
        foreach (string problem in problems)
            message.Append('\n').Append(problem);
        if (bad > problems.Count)
            message.Append(CultureInfo.InvariantCulture, $"\nand {bad - problems.Count} more");
        return message.ToString();
    }

    private static void RefuseLength(int length, string name, int expected)
    {
        if (length != expected)
            throw new ArgumentException($"There are {expected} frequencies but {length} values of {name}.", name);
    }

    /// <summary>A copy in which -0 is 0, so that equal rows are equal to the bit.</summary>
    private static double[] Unsigned(ReadOnlySpan<double> values)
    {
        double[] copy = new double[values.Length];
        for (int i = 0; i < copy.Length; i++)
            copy[i] = values[i] + 0.0;
        return copy;
    }
}
