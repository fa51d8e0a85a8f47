using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Ticks of a logarithmic axis: at 1, 2 and 5 times the powers of ten, or at some of the powers; on a short axis where a linear one has them.</summary>
internal static class RatioTicks
{
    private const int LeastTicks = 3;
    private const double ShortAxis = 10.0;
    private const double Smallest = 1e-300; // below, equal steps are not numbers of their own any more
    private const double FromThousands = 10_000.0;
    private static readonly int[] Digits = [1, 2, 5];

    internal static Ruler Ruler(Extent extent, NumberFormat format, int target)
    {
        Interval domain = extent.Rounded ? new(Below(extent.Interval.From), Above(extent.Interval.To)) : extent.Interval;
        double[] all = [.. Between(domain)];
        if (all.Length < LeastTicks && domain.To / domain.From < ShortAxis && domain.From > Smallest) return NumberTicks.Ruler(new(domain, extent.Whole, Rounded: false), format, target);
        return new(domain, [.. Thinned(all, target).Select(at => new Tick(at, format.TickText(at, at, Size(at, domain.Largest * format.Factor))))]);
    }

    // The densest of: all, every power of ten, every second one, every third, …
    private static double[] Thinned(double[] all, int target)
    {
        if (all.Length <= target + 1) return all;
        double[] powers = [.. all.Where(at => Leading(at) == 1)];
        if (powers.Length < 2) return [all[0], all[^1]];
        int step = (powers.Length + target) / (target + 1);
        return [.. powers.Where((_, i) => i % step == 0)];
    }

    // Beside 10k the smaller ticks are 1k and 100, not 1,000 or 0.1k.
    private static double Size(double at, double largest) => largest >= FromThousands && at >= 1000.0 ? Math.Max(at, FromThousands) : at;

    private static IEnumerable<double> Between(Interval domain)
    {
        for (int power = Exponent(domain.From); power <= Exponent(domain.To) + 1; power++)
        {
            foreach (int digit in Digits)
            {
                double at = Of(digit, power);
                if (at >= domain.From * (1.0 - 1e-9) && at <= domain.To * (1.0 + 1e-9) && at > 0.0 && double.IsFinite(at)) yield return at;
            }
        }
    }

    private static double Below(double value) =>
        Digits.Select(digit => Of(digit, Exponent(value))).LastOrDefault(at => at > 0.0 && at <= value, value);

    private static double Above(double value) =>
        Digits.Append(10).Select(digit => Of(digit, Exponent(value))).FirstOrDefault(at => double.IsFinite(at) && at >= value, value);

    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(value));

    private static int Leading(double at) => (int)Math.Round(at / Of(1, Exponent(at * (1.0 + 1e-9))));

    private static double Of(int digit, int power) => power < 0 ? digit / Math.Pow(10.0, -power) : digit * Math.Pow(10.0, power);
}
