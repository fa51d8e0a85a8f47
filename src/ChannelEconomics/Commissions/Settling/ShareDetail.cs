using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>How a share that is not simple came about.</summary>
internal sealed class ShareDetail
{
    /// <summary>The name of the party that earned it; nothing for the platform and the levels.</summary>
    internal string? Party { get; init; }

    /// <summary>The exact claim in millionths of a minor unit, before it was cut to what came in.</summary>
    internal required Int128 Claim { get; init; }

    /// <summary>The claim after it was cut to what came in.</summary>
    internal required Int128 Quota { get; init; }

    /// <summary>What rounding made of the quota.</summary>
    internal long Rounded { get; set; }

    /// <summary>What caps, floor or cascade made of that, in their order.</summary>
    internal List<Adjustment>? Adjustments { get; set; }

    /// <summary>The volume to which the base counts, where tiers rate it.</summary>
    internal VolumeUse? Volume { get; init; }
}

/// <summary>What a cap or a party of a cascade made of a share; the floor, where neither stands here.</summary>
internal readonly record struct Adjustment(Cap? Cap, CascadeNode? Node, Money To)
{
    internal string InWords =>
        Node is not null ? $", of which {Node} of what reaches it: {To}"
        : Cap is not null ? $", cut by the cap of {Cap} to {To}"
        : $", raised by the floor to {To}";
}

/// <summary>Room that a person takes of a cap by period. The person is an account's number.</summary>
internal readonly record struct CapUse(int Person, short Currency, BookPeriod Period, DateOnly Start);

/// <summary>The volume to which a share's base counts. The person is an account's number.</summary>
internal readonly record struct VolumeUse(int Person, short Level, short Currency, BookPeriod Period, DateOnly Start);
