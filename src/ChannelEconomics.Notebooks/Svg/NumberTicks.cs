using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten.</summary>
internal static class NumberTicks
{
    internal static Ruler Ruler(Extent extent, NumberFormat format, int target)
    {
        double step = Step(extent, target);
        Interval domain = extent.Rounded ? extent.Interval.Rounded(step) : extent.Interval;
        double largest = domain.Largest;
        double first = Math.Ceiling(domain.From / step - 1e-9), last = Math.Floor(domain.To / step + 1e-9);
        List<Tick> ticks = [];
        for (double i = first; i <= last && ticks.Count <= 4 * target; i++)
        {
            double at = i * step + 0.0;
            if (double.IsFinite(at)) ticks.Add(new(at, format.TickText(at, step, largest)));
        }
        return new(domain, ticks);
    }

    private static double Step(Extent extent, int target)
    {
        double raw = extent.Interval.Part(target);
        double power = Math.Pow(10.0, Math.Floor(Math.Log10(raw)));
        double step = (raw / power) switch { <= 1.0 => power, <= 2.0 => 2.0 * power, <= 5.0 => 5.0 * power, _ => 10.0 * power };
        return extent.Whole ? Math.Max(step, 1.0) : step;
    }
}
