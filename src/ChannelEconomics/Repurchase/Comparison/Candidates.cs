using ChannelEconomics.Customers;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>The rules for models that are compared.</summary>
internal static class Candidates
{
    internal static void Require(CustomerTable customers, IReadOnlyList<RepurchaseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentNullException.ThrowIfNull(candidates);
        if (candidates.Count == 0)
            throw new ArgumentException("There must be at least one candidate.", nameof(candidates));
        if (candidates.GroupBy(candidate => candidate.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two candidates are called '{twice.Key}': give them names of their own.", nameof(candidates));
        foreach (RepurchaseCandidate candidate in candidates)
            try
            {
                candidate.RequireSameData(customers);
            }
            catch (ArgumentException error)
            {
                throw new ArgumentException($"{candidate.Name} can not be compared. {error.Message}", nameof(candidates), error);
            }
    }
}
