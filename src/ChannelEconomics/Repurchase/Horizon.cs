namespace ChannelEconomics.Repurchase;

/// <summary>The rule for the time ahead that every forecast shares.</summary>
internal static class Horizon
{
    internal static double Require(double horizon) => horizon >= 0.0 && double.IsFinite(horizon)
        ? horizon
        : throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon must be finite and not negative.");
}
