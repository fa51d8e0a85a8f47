using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice;

namespace ChannelEconomics.Tests.Strategy.MerchantChoice;

/// <summary>An oracle: people with random utilities drawn one by one, who take their best option.</summary>
/// <remarks>
/// Within a nest of dissimilarity λ the unseen part is λ (ln S + G): G a Gumbel draw of the option, S a positive stable draw of index λ shared by the nest (Kanter's
/// formula). Its joint distribution function is exp(−(Σ e^(−x/λ))^λ), which is the nested logit's definition and not its shares.
/// </remarks>
internal static class Population
{
    public static int[] Choices(NestedLogit choice, RandomKey key, int people)
    {
        int[] counts = new int[choice.Shares.Names.Count];
        for (int person = 0; person < people; person++)
            counts[Best(Utilities(choice, key.Derive(1, (ulong)person)))]++;
        return counts;
    }

    public static (int Lost, int Gained) Diverted(NestedLogit choice, string closed, string to, RandomKey key, int people)
    {
        (int from, int other) = (choice.Shares.Names.ToList().IndexOf(closed), choice.Shares.Names.ToList().IndexOf(to));
        (int lost, int gained) = (0, 0);
        for (int person = 0; person < people; person++)
        {
            double[] utilities = Utilities(choice, key.Derive(1, (ulong)person));
            if (Best(utilities) != from) continue;
            lost++;
            utilities[from] = double.NegativeInfinity;
            if (Best(utilities) == other) gained++;
        }
        return (lost, gained);
    }

    public static (double Mean, double Error) MeanOfTheLargest(NestedLogit choice, RandomKey key, int people)
    {
        double[] largest = [.. Enumerable.Range(0, people).Select(person => Utilities(choice, key.Derive(1, (ulong)person)).Max())];
        double mean = largest.Average();
        return (mean, Math.Sqrt(largest.Sum(one => (one - mean) * (one - mean)) / people / (people - 1)));
    }

    public static int Best(double[] utilities) => Array.IndexOf(utilities, utilities.Max());

    public static double Gumbel(double uniform) => -Math.Log(-Math.Log(uniform));

    private static double[] Utilities(NestedLogit choice, RandomKey key)
    {
        List<double> utilities = [];
        ulong position = 0;
        foreach (ChoiceNest nest in choice.Nests)
        {
            double lambda = nest.Dissimilarity, shared = LogStable(lambda, key.Uniform(position), key.Uniform(position + 1));
            position += 2;
            foreach (ChoiceOption option in nest.Options)
                utilities.Add(option.Utility + lambda * (shared + Gumbel(key.Uniform(position++))));
        }
        return [.. utilities];
    }

    private static double LogStable(double index, double first, double second)
    {
        if (index == 1.0) return 0.0;
        double angle = Math.PI * first, exponential = -Math.Log(second);
        return Math.Log(Math.Sin(index * angle)) - Math.Log(Math.Sin(angle)) / index
            + (1.0 - index) / index * Math.Log(Math.Sin((1.0 - index) * angle) / exponential);
    }
}
