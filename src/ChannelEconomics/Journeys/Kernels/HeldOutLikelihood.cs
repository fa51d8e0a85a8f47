using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>Log-likelihoods of journeys under chains that were fitted to other journeys.</summary>
internal static class HeldOutLikelihood
{
    private const uint Dealing = 1;
    private const double WholeUpTo = 1e6;

    internal static OrderScore[] Scores(JourneyColumns columns, AttributionConvention convention, RandomKey key, int highest, int folds)
    {
        (double[] Converted, double[] Others)[] dealt = Deal(columns, convention, key, folds);
        double[,] score = new double[highest, folds];
        double[] journeys = [.. dealt.Select(fold => fold.Converted.Sum() + fold.Others.Sum())];
        if (!(journeys.Sum() > 0.0))
            throw new InvalidOperationException("No journey is left under this convention: none converted, and the others are excluded.");
        for (int fold = 0; fold < folds; fold++)
        {
            double[] converted = Others(dealt.Select(one => one.Converted), fold), others = Others(dealt.Select(one => one.Others), fold);
            StepModel model = new(columns with { Conversions = RowNumbers.Of(converted), WithoutConversion = RowNumbers.Of(others) }, highest, convention.Repeats == Repeats.Collapsed);
            for (int order = 1; order <= highest; order++)
                score[order - 1, fold] = model.LogLikelihood(columns, dealt[fold].Converted, dealt[fold].Others, order);
        }
        return [.. Enumerable.Range(1, highest).Select(order => new OrderScore(order, Mean(order - 1), order == 1 ? null : GainError(order - 1)))];

        double Mean(int k) => Enumerable.Range(0, folds).Sum(fold => score[k, fold]) / journeys.Sum();

        double GainError(int k)
        {
            double[] gains = [.. Enumerable.Range(0, folds).Where(fold => journeys[fold] > 0.0).Select(fold => (score[k, fold] - score[k - 1, fold]) / journeys[fold])];
            double mean = gains.Average();
            return Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean)) / Math.Max(1, gains.Length - 1) / gains.Length);
        }
    }

    private static double[] Others(IEnumerable<double[]> dealt, int fold)
    {
        double[][] all = [.. dealt];
        return [.. Enumerable.Range(0, all[0].Length).Select(row => all.Where((_, f) => f != fold).Sum(one => one[row]))];
    }

    /// <summary>Deals the journeys of each row: one by one when their number is whole, else the row as one.</summary>
    private static (double[] Converted, double[] Others)[] Deal(JourneyColumns columns, AttributionConvention convention, RandomKey key, int folds)
    {
        (double[] Converted, double[] Others)[] dealt = [.. Enumerable.Range(0, folds).Select(_ => (new double[columns.Count], new double[columns.Count]))];
        for (int row = 0; row < columns.Count; row++)
        {
            RandomKey own = key.Derive(Dealing, (ulong)row);
            ulong position = 0;
            DealOne(columns.Conversions[row], fold => ref dealt[fold].Converted[row], own, ref position);
            if (convention.NullPaths == NullPaths.Included)
                DealOne(columns.WithoutConversion[row], fold => ref dealt[fold].Others[row], own, ref position);
        }
        return dealt;

        void DealOne(double number, Slot slot, RandomKey own, ref ulong position)
        {
            bool whole = number == Math.Floor(number) && number <= WholeUpTo;
            for (double left = number; left > 0.0; left -= whole ? 1.0 : left)
                slot((int)(own.Uniform(position++) * folds)) += whole ? 1.0 : left;
        }
    }

    private delegate ref double Slot(int fold);

    /// <summary>Blended probabilities of steps, from orders 0 to the highest.</summary>
    private sealed class StepModel
    {
        private readonly int _symbols;
        private readonly bool _collapse;
        private readonly Dictionary<UInt128, (double Total, int Kinds, Dictionary<int, double> Next)> _windows = [];

        internal StepModel(JourneyColumns columns, int highest, bool collapse)
        {
            (_symbols, _collapse) = (columns.Channels.Length + 2, collapse);
            for (int row = 0; row < columns.Count; row++)
                foreach ((int[] before, int symbol, double weight) in Steps(columns.Path(row), columns.Conversions[row], columns.WithoutConversion[row]))
                    for (int length = 0; length <= highest && length <= before.Length; length++)
                        Count(Code(before, length), symbol, weight);
        }

        internal double LogLikelihood(JourneyColumns columns, double[] converted, double[] others, int order)
        {
            double sum = 0.0;
            for (int row = 0; row < columns.Count; row++)
                foreach ((int[] before, int symbol, double weight) in Steps(columns.Path(row), converted[row], others[row]))
                    sum += weight * Math.Log(Chance(before, symbol, Math.Min(order, before.Length)));
            return sum;
        }

        private double Chance(int[] before, int symbol, int order)
        {
            double chance = 1.0 / _symbols;
            for (int length = 0; length <= order; length++)
            {
                if (!_windows.TryGetValue(Code(before, length), out var window)) break;
                chance = (window.Next.GetValueOrDefault(symbol) + window.Kinds * chance) / (window.Total + window.Kinds);
            }
            return chance;
        }

        private void Count(UInt128 code, int symbol, double weight)
        {
            (double total, int kinds, Dictionary<int, double> next) = _windows.GetValueOrDefault(code, (0.0, 0, []));
            next[symbol] = next.GetValueOrDefault(symbol) + weight;
            _windows[code] = (total + weight, next.Count, next);
        }

        /// <summary>The steps of a journey: what came before, what came, and how often. A journey starts from a mark, so its first touch is a step as well.</summary>
        private IEnumerable<(int[] Before, int Symbol, double Weight)> Steps(int[] path, double converted, double others)
        {
            if (converted + others == 0.0) yield break;
            List<int> before = [_symbols];
            foreach (int channel in path)
            {
                if (_collapse && before[^1] == channel) continue;
                yield return ([.. before], channel, converted + others);
                before.Add(channel);
            }
            if (converted > 0.0) yield return ([.. before], _symbols - 2, converted);
            if (others > 0.0) yield return ([.. before], _symbols - 1, others);
        }

        // The last touches in base symbols + 2, the number of touches implied by the leading digit.
        private UInt128 Code(int[] before, int length)
        {
            UInt128 code = 0;
            for (int i = before.Length - length; i < before.Length; i++)
                code = checked(code * ((UInt128)_symbols + 2) + (UInt128)before[i] + 1);
            return code;
        }
    }
}
