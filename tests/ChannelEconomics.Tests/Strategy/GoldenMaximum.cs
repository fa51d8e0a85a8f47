namespace ChannelEconomics.Tests.Strategy;

/// <summary>An oracle: where a function with one hill is highest, from its values alone.</summary>
internal static class GoldenMaximum
{
    public static double Of(Func<double, double> f, double from, double to)
    {
        double ratio = (Math.Sqrt(5.0) - 1.0) / 2.0;
        for (int i = 0; i < 100; i++)
        {
            double a = to - ratio * (to - from), b = from + ratio * (to - from);
            if (f(a) < f(b)) from = a;
            else to = b;
        }
        return 0.5 * (from + to);
    }
}
