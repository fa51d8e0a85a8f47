namespace ChannelEconomics.Commissions.Plans;

/// <summary>What happens when a refund takes back more than a person has available. The default value is <see cref="CarryDebt"/>.</summary>
public enum NegativeBalance
{
    /// <summary>The balance goes below zero; later earnings pay the debt before anything is paid out.</summary>
    CarryDebt,

    /// <summary>The merchant bears what is missing, in a posting of its own.</summary>
    Absorb,
}
