using ChannelEconomics.Numerics;

namespace ChannelEconomics.Valuation;

/// <summary>Integrals over the time ahead of what a model expects, by Gauss's rule over panels that grow geometrically.</summary>
internal static class GrowingPanels
{
    // e^−40 = 4e−18: what comes later than 40 / δ does not show in a double.
    private const double NegligibleExponent = 40.0;

    // Panels grow by this ratio from 0, the first one being a small part of the customer's age: the expectation X(τ) bends on the scale of the age
    // plus a parameter of the model's. Where e^(−δ τ) falls much within a panel, panels only double.
    private const double PanelRatio = 8.0;
    private const double SteepRatio = 2.0;
    private const double SteepExponent = 8.0;
    private const double FirstPanel = 1.0 / 64.0;

    // A customer of no age tells no scale: panels down to this share of the horizon. Thirty years may hold a model that bends within seconds.
    private const double Shortest = 1e-13;

    /// <summary>Where the time that counts ends.</summary>
    /// <param name="horizon">The time ahead; null for all of it, which needs a discount.</param>
    /// <param name="rate">δ.</param>
    internal static double End(double? horizon, double rate) =>
        rate == 0.0 ? horizon!.Value : Math.Min(horizon ?? double.PositiveInfinity, NegligibleExponent / rate);

    /// <summary>∫ e^(−δ τ) f(τ) dτ from 0 to an end.</summary>
    internal static double Discounted(Func<double, double> f, double end, double rate, double age)
    {
        double smallest = age > 0.0 ? age * FirstPanel : end * Shortest;
        double integral = 0.0;
        for (double right = end; right > 0.0;)
        {
            double ratio = rate * right > SteepExponent ? SteepRatio : PanelRatio;
            double left = right > smallest * ratio ? right / ratio : 0.0;
            integral += LegendreRule.Sixteen.Integral(time => Math.Exp(-rate * time) * f(time), left, right);
            right = left;
        }
        return integral;
    }
}
