namespace ChannelEconomics.Repurchase;

/// <summary>The rule for the rate at which models discount the time ahead.</summary>
internal static class ContinuousDiscount
{
    internal static double Require(double discountRate) => discountRate > 0.0 && double.IsFinite(discountRate)
        ? discountRate
        : throw new ArgumentOutOfRangeException(nameof(discountRate), discountRate, "A discount rate must be positive and finite.");
}
