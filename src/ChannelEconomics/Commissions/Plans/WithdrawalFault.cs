namespace ChannelEconomics.Commissions.Plans;

/// <summary>Why a withdrawal is refused. The default value is <see cref="None"/>.</summary>
public enum WithdrawalFault
{
    /// <summary>Nothing stands against it.</summary>
    None,

    /// <summary>The amount is zero or negative.</summary>
    AmountNotPositive,

    /// <summary>Less is available.</summary>
    InsufficientAvailable,

    /// <summary>The amount is below the policy's minimum.</summary>
    BelowMinimum,

    /// <summary>The fee would take everything.</summary>
    FeeNotBelowAmount,
}
