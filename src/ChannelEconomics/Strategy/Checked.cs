namespace ChannelEconomics.Strategy;

/// <summary>The rules that rates and times keep to.</summary>
internal static class Checked
{
    internal static double Positive(double value, string name) => value is > 0.0 and < double.PositiveInfinity
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and finite.");

    internal static double NotNegative(double value, string name) => value is >= 0.0 and < double.PositiveInfinity
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and at least 0.");
}
