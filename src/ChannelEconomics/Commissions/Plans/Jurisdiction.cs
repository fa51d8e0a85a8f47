namespace ChannelEconomics.Commissions.Plans;

/// <summary>Whose guard a plan stands under. The default value is <see cref="Unguarded"/>.</summary>
public enum Jurisdiction
{
    /// <summary>No guard.</summary>
    Unguarded,

    /// <summary>China: at most two paid levels, unless a reason for more is recorded. A cautious choice of this library, not a quotation of a law.</summary>
    China,
}
