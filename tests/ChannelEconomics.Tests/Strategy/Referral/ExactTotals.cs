using ChannelEconomics.Tests.Journeys;

namespace ChannelEconomics.Tests.Strategy.Referral;

/// <summary>The distribution of a total by the definition: T(s) = s G(T(s)) as a power series, in exact rationals, without the theorem of Otter and Dwass.</summary>
internal static class ExactTotals
{
    /// <returns>The probabilities of the totals 0 … most.</returns>
    public static Fraction[] Of(Fraction[] law, int seeds, int most)
    {
        Fraction[] one = new Fraction[most + 1];
        for (int round = 0; round <= most; round++) // each round makes one more coefficient right
        {
            Fraction[] next = new Fraction[most + 1], power = Unit(most);
            foreach (Fraction chance in law)
            {
                for (int i = 0; i < most; i++) next[i + 1] += chance * power[i];
                power = Product(power, one);
            }
            one = next;
        }
        Fraction[] total = Unit(most);
        for (int i = 0; i < seeds; i++) total = Product(total, one);
        return total;
    }

    public static Fraction[] Binomial(int trials, Fraction success)
    {
        Fraction[] law = [1];
        for (int i = 0; i < trials; i++)
        {
            Fraction[] next = new Fraction[law.Length + 1];
            for (int j = 0; j < law.Length; j++)
            {
                next[j] += law[j] * (1 - success);
                next[j + 1] += law[j] * success;
            }
            law = next;
        }
        return law;
    }

    private static Fraction[] Unit(int most)
    {
        Fraction[] unit = new Fraction[most + 1];
        unit[0] = 1;
        return unit;
    }

    private static Fraction[] Product(Fraction[] a, Fraction[] b)
    {
        Fraction[] product = new Fraction[a.Length];
        for (int i = 0; i < a.Length; i++)
            for (int j = 0; i + j < a.Length && !a[i].IsZero; j++)
                product[i + j] += a[i] * b[j];
        return product;
    }
}
