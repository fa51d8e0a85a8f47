using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Events;

/// <summary>Another plan holds for what is settled from now on; what is settled keeps its rates.</summary>
public sealed record PlanChanged : CommissionEvent
{
    private PlanChanged(EventId id, DateTimeOffset at, CommissionPlan plan)
        : base(id, at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
    }

    /// <summary>The new plan.</summary>
    public CommissionPlan Plan { get; }

    internal override int Precedence => 0;

    private protected override string What => $"{Plan} from now on";

    /// <summary>A change of plan.</summary>
    /// <exception cref="ArgumentException">The identifier is <c>default</c>.</exception>
    public static PlanChanged Of(EventId id, DateTimeOffset at, CommissionPlan plan) => new(id, at, plan);

    /// <summary>Whether two events are one: plans are not compared, since their source is read anew with each delivery.</summary>
    public bool Equals(PlanChanged? other) => other is not null && Id == other.Id && At == other.At;

    /// <summary>A hash of what identifies the event.</summary>
    public override int GetHashCode() => HashCode.Combine(Id, At);
}
