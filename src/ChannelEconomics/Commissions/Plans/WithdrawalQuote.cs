using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>What a withdrawal would cost and bring.</summary>
/// <param name="Fault">What stands against it.</param>
/// <param name="Fee">The fee; nothing when the withdrawal is refused.</param>
/// <param name="Net">What arrives; nothing when the withdrawal is refused.</param>
[TypeFormatterSource]
public sealed record WithdrawalQuote(WithdrawalFault Fault, Money? Fee, Money? Net)
{
    /// <summary>For example <c>¥99.41 after a fee of ¥0.60</c>, or what stands against it.</summary>
    public override string ToString() => Fault == WithdrawalFault.None ? $"{Net} after a fee of {Fee}" : $"refused: {CommissionWords.Spoken(Fault)}";
}
