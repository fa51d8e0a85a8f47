using System.Globalization;

namespace ChannelEconomics.Claims;

/// <summary>How numbers of claims are written: four digits and the unit; shares in per cent.</summary>
internal static class Quantities
{
    internal const string Share = "share";

    internal static string Text(double value, string unit) => unit switch
    {
        Share => Digits(100.0 * value) + "%",
        "" => Digits(value),
        _ => $"{Digits(value)} {unit}",
    };

    /// <summary>A share with one decimal: 71.3%.</summary>
    internal static string Percent(double share) => (100.0 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Digits(double value)
    {
        double size = Math.Abs(value);
        string format = size switch
        {
            0.0 => "0",
            >= 1e9 or < 1e-4 => "0.###E+0",
            >= 1e3 => "#,0",
            >= 1e2 => "0.#",
            >= 1e1 => "0.##",
            >= 1.0 => "0.###",
            >= 0.1 => "0.####",
            >= 0.01 => "0.#####",
            _ => "0.#######",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
