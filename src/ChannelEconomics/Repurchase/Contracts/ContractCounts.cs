namespace ChannelEconomics.Repurchase.Contracts;

/// <summary>What happened at all renewals of a set of contracts, by weight.</summary>
/// <param name="Renewed">How often a contract was renewed.</param>
/// <param name="Ended">How many contracts ended.</param>
internal sealed record ContractCounts(double Renewed, double Ended)
{
    /// <exception cref="ArgumentException">No contract came to a renewal.</exception>
    internal static ContractCounts Of(ContractGroups customers)
    {
        double renewed = 0.0, ended = 0.0;
        for (int i = 0; i < customers.Outcomes.Length; i++)
        {
            ContractOutcome outcome = customers.Outcomes[i];
            renewed += customers.Weight[i] * outcome.Renewals;
            if (!outcome.IsActive) ended += customers.Weight[i];
        }
        return renewed + ended > 0.0
            ? new(renewed, ended)
            : throw new ArgumentException("No contract came to a renewal: nothing is known about survival.", nameof(customers));
    }
}
