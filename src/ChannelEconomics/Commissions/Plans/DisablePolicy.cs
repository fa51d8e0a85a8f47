namespace ChannelEconomics.Commissions.Plans;

/// <summary>What happens to pending money of a person who is disabled. The default value is <see cref="Keep"/>.</summary>
public enum DisablePolicy
{
    /// <summary>Earned is earned: it is released in its time.</summary>
    Keep,

    /// <summary>Pending money goes to the merchant; what is available stays.</summary>
    Forfeit,
}
