using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Strategy.Contests.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>A contest of contestants who differ: who spends effort x wins with the chance xʳ over the sum of all xʳ.</summary>
/// <remarks>
/// At decisiveness 1 in closed form: with strengths v (value over cost of effort) the k strongest take part, the total effort is X = (k − 1) / Σ 1/v, and each wins with 1 − X/v; who has v ≤ X stays
/// out. Below 1 all take part. Above 1 taking part pays only with a chance of 1 − 1/r at least, so at most r / (r − 1) do; the equilibrium returned has as many
/// contestants as possible, the strongest ones, and there may be others, or none. Otherwise the chances s solve r v (1 − s) s^(1 − 1/r) = W, with W such that they sum to
/// 1: to 1e-12. Source: Hillman and Riley (1989), "Politically contestable rents and transfers"; Stein (2002), "Asymmetric rent-seeking with more than two
/// contestants"; Szidarovszky and Okuguchi (1997), "On the existence and uniqueness of pure Nash equilibrium in rent-seeking games"; Cornes and Hartley (2005),
/// "Asymmetric contests with general technologies".
/// </remarks>
[TypeFormatterSource]
public sealed class TullockContest
{
    private TullockContest(ImmutableArray<Contestant> contestants, double decisiveness) => (Contestants, Decisiveness) = (contestants, decisiveness);

    /// <summary>Who competes.</summary>
    public ImmutableArray<Contestant> Contestants { get; }

    /// <summary>How much effort decides, r.</summary>
    public double Decisiveness { get; }

    /// <summary>A contest.</summary>
    /// <param name="contestants">One contestant or more.</param>
    /// <param name="decisiveness">How much effort decides, at least 0; 0 is a lottery with equal chances.</param>
    /// <exception cref="ArgumentException">There is no contestant.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decisiveness is negative or not finite.</exception>
    public static TullockContest Of(IEnumerable<Contestant> contestants, double decisiveness = 1.0)
    {
        ImmutableArray<Contestant> all = [.. contestants];
        if (all.IsEmpty) throw new ArgumentException("A contest needs a contestant.", nameof(contestants));
        return decisiveness is >= 0.0 and <= double.MaxValue
            ? new(all, decisiveness)
            : throw new ArgumentOutOfRangeException(nameof(decisiveness), decisiveness, "Decisiveness must be finite and at least 0.");
    }

    /// <summary>The equilibrium in pure efforts, or why there is none.</summary>
    public ContestSolution Solve()
    {
        double[] logStrength = [.. Contestants.Select(one => Math.Log(one.Value) - Math.Log(one.UnitCost))];
        int[] order = [.. Enumerable.Range(0, logStrength.Length).OrderByDescending(i => logStrength[i])];
        double[] sorted = [.. order.Select(i => logStrength[i])];
        double[]? shares = Contestants.Length == 1 ? [1.0]
            : Decisiveness == 0.0 ? [.. sorted.Select(_ => 1.0 / sorted.Length)]
            : Decisiveness == 1.0 ? LotteryShares.Of(sorted)
            : ContestShares.Of(sorted, Decisiveness);
        if (shares is null)
            return new(null, string.Create(CultureInfo.InvariantCulture,
                $"No equilibrium in pure efforts was found: at decisiveness {Decisiveness:g4} the efforts that would balance leave somebody worse off than staying out."));
        ContestEntry[] entries = new ContestEntry[order.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            double share = shares[rank], rest = rank == 0 ? shares.Skip(1).Sum() : 1.0 - share; // the strongest's 1 − s would lose the digits of far weaker ones
            Contestant one = Contestants[order[rank]];
            entries[order[rank]] = new(one, Decisiveness * one.Value * share * rest, share);
        }
        return new(new([.. entries]), null);
    }

    /// <summary>The effort that is best for one contestant when the others' efforts are given; 0 when staying out is.</summary>
    /// <param name="contestant">Its place in <see cref="Contestants"/>.</param>
    /// <param name="efforts">The efforts of all; its own is not looked at.</param>
    /// <exception cref="ArgumentException">There is not one effort for each contestant, or one is negative or not finite, or nobody else makes an effort, so that no effort is small enough.</exception>
    public double BestResponse(int contestant, IReadOnlyList<double> efforts)
    {
        if (efforts.Count != Contestants.Length)
            throw new ArgumentException($"There are {Contestants.Length} contestants; {efforts.Count} efforts were given.", nameof(efforts));
        if (efforts.FirstOrDefault(effort => effort is not (>= 0.0 and <= double.MaxValue), 0.0) is var bad and not 0.0)
            throw new ArgumentException($"An effort must be finite and at least 0; one is {bad}.", nameof(efforts));
        if (Decisiveness == 0.0) return 0.0;
        double[] rivals = [.. efforts.Where((effort, i) => i != contestant && effort > 0.0).Select(effort => Decisiveness * Math.Log(effort))];
        return rivals.Length == 0
            ? throw new ArgumentException("Nobody else makes an effort, so the smallest effort wins and none is the best.", nameof(efforts))
            : BestEffort.Against(Numerics.Special.LogSumExp(rivals), Contestants[contestant], Decisiveness);
    }

    /// <summary>For example <c>3 contestants, decisiveness 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Contestants.Length} contestant{(Contestants.Length == 1 ? "" : "s")}, decisiveness {Decisiveness:g4}");
}
