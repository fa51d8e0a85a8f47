using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Comparison;

/// <summary>What one account, role, category or month has under two plans.</summary>
/// <param name="Key">The account, role, category or month.</param>
/// <param name="First">Under the first plan.</param>
/// <param name="Second">Under the second.</param>
[TypeFormatterSource]
public sealed record ComparisonRow(string Key, Money First, Money Second)
{
    /// <summary>What the second plan brings more.</summary>
    public Money Difference => Second - First;

    /// <summary>For example <c>level 1: ¥10.00, then ¥12.00 (¥2.00)</c>.</summary>
    public override string ToString() => $"{Key}: {First}, then {Second} ({Difference})";
}
