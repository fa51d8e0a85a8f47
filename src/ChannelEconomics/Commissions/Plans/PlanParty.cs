using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>A party beside platform, referrers and merchant: a service provider, an agency, an influencer, the member who gets cashback.</summary>
[TypeFormatterSource]
public sealed record PlanParty
{
    private PlanParty(string name, Pay pay, PartyRecipient recipient, Cascade? cascade)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new InvalidPlanException(PlanFaultCode.BadName, "A party has no name.");
        ArgumentNullException.ThrowIfNull(pay);
        (Name, Pay, Recipient, Cascade) = (name, pay, recipient, cascade);
    }

    /// <summary>The party's name, by which an order may assign a person to it.</summary>
    public string Name { get; }

    /// <summary>What the party earns.</summary>
    public Pay Pay { get; }

    /// <summary>Who receives it.</summary>
    public PartyRecipient Recipient { get; }

    /// <summary>How the earnings are handed on; nothing when the party keeps them. The parties of the cascade receive in its place.</summary>
    public Cascade? Cascade { get; }

    /// <summary>A party that is the same for all orders.</summary>
    /// <exception cref="InvalidPlanException">The name is empty.</exception>
    public static PlanParty Named(string name, Pay pay) => new(name, pay, PartyRecipient.Party, null);

    /// <summary>A person whom each order names in a role.</summary>
    /// <exception cref="InvalidPlanException">The name is empty.</exception>
    public static PlanParty AssignedByOrder(string name, Pay pay) => new(name, pay, PartyRecipient.Assigned, null);

    /// <summary>Money back for the buyer.</summary>
    public static PlanParty Cashback(Pay pay) => new("cashback", pay, PartyRecipient.Buyer, null);

    /// <summary>Several parties of which each keeps a part of what it receives; an order may assign a person to each by its name.</summary>
    /// <exception cref="InvalidPlanException">The name is empty.</exception>
    public static PlanParty Through(string name, Pay pay, Cascade cascade)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        return new(name, pay, PartyRecipient.Party, cascade);
    }

    /// <summary>For example <c>service provider: 3%</c>.</summary>
    public override string ToString() => Cascade is null ? $"{Name}: {Pay}" : $"{Name}: {Pay}, {Cascade}";
}
