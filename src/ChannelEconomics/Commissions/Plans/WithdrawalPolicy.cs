using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>The least that may be withdrawn, and what a withdrawal costs.</summary>
[TypeFormatterSource]
public sealed record WithdrawalPolicy
{
    private WithdrawalPolicy(Money minimum, Rate feeRate, Money minimumFee) => (Minimum, FeeRate, MinimumFee) = (minimum, feeRate, minimumFee);

    /// <summary>The least that may be withdrawn.</summary>
    public Money Minimum { get; }

    /// <summary>The fee's rate; the fee is rounded half up.</summary>
    public Rate FeeRate { get; }

    /// <summary>The least that the fee is.</summary>
    public Money MinimumFee { get; }

    /// <summary>A policy.</summary>
    /// <exception cref="InvalidPlanException">An amount or the rate is negative, the rate exceeds 100%, or the currencies differ.</exception>
    public static WithdrawalPolicy Of(Money minimum, Rate feeRate, Money minimumFee)
    {
        if (minimum.Sign < 0 || minimumFee.Sign < 0)
            throw new InvalidPlanException(PlanFaultCode.NegativeAmount, $"A minimum of {minimum} or a fee of at least {minimumFee} is below zero.");
        if (minimum.Currency != minimumFee.Currency)
            throw new InvalidPlanException(PlanFaultCode.OtherCurrency, $"A fee of at least {minimumFee} is in another currency than the minimum of {minimum}.");
        if (feeRate < Rate.Zero)
            throw new InvalidPlanException(PlanFaultCode.NegativeRate, $"A fee of {feeRate} is below 0%.");
        return feeRate <= Rate.One
            ? new(minimum, feeRate, minimumFee)
            : throw new InvalidPlanException(PlanFaultCode.RatesExceedOneHundredPercent, $"A fee of {feeRate} takes more than is withdrawn.");
    }

    /// <summary>What a withdrawal would cost and bring, or what stands against it.</summary>
    public WithdrawalQuote Quote(Money amount, Money available)
    {
        if (amount.Sign <= 0) return Refused(WithdrawalFault.AmountNotPositive);
        if (amount > available) return Refused(WithdrawalFault.InsufficientAvailable);
        if (amount < Minimum) return Refused(WithdrawalFault.BelowMinimum);
        Money fee = Money.Max(FeeRate.Of(amount, MoneyRounding.HalfUp), MinimumFee);
        return fee < amount ? new(WithdrawalFault.None, fee, amount - fee) : Refused(WithdrawalFault.FeeNotBelowAmount);

        static WithdrawalQuote Refused(WithdrawalFault fault) => new(fault, null, null);
    }

    /// <summary>For example <c>from ¥1.00, fee 0.6% and at least ¥1.00</c>.</summary>
    public override string ToString() => $"from {Minimum}, fee {FeeRate} and at least {MinimumFee}";
}
