using System.Collections.Immutable;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>A commission plan, or a part of one, breaks a rule.</summary>
public sealed class InvalidPlanException : ArgumentException
{
    /// <summary>A fault that is not known.</summary>
    public InvalidPlanException()
    {
    }

    /// <summary>A fault that a message explains.</summary>
    public InvalidPlanException(string message)
        : base(message)
    {
    }

    /// <summary>A fault that a message explains, found because of another error.</summary>
    public InvalidPlanException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal InvalidPlanException(ImmutableArray<PlanFault> faults)
        : base(string.Join(" ", faults.Select(fault => fault.Message))) => Faults = faults;

    internal InvalidPlanException(PlanFaultCode code, string message)
        : this([new PlanFault(code, message)])
    {
    }

    /// <summary>Every fault that was found, the first one first.</summary>
    public ImmutableArray<PlanFault> Faults { get; } = [];
}
