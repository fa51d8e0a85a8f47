using System.Runtime.CompilerServices;

namespace ChannelEconomics.Repurchase;

/// <summary>The rule that the parameters of all purchase and dropout distributions share.</summary>
internal static class PositiveParameter
{
    /// <summary>The value, if it is positive and finite; the refusal names it as the caller wrote it.</summary>
    internal static double Require(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0.0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and finite.");
}
