namespace ChannelEconomics.Commissions.Plans;

/// <summary>Why a person cannot be bound to another. The default value is <see cref="None"/>.</summary>
public enum BindingFault
{
    /// <summary>Nothing stands against it.</summary>
    None,

    /// <summary>Nobody is bound to himself.</summary>
    Self,

    /// <summary>The other stands below the person already.</summary>
    Cycle,

    /// <summary>The person is bound to somebody else, and nobody asked to bind anew.</summary>
    AlreadyBound,
}
