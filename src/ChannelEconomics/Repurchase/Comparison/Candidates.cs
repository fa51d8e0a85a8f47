using ChannelEconomics.Customers;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>The rules for models that are compared.</summary>
internal static class Candidates
{
    internal static void Require(CustomerTable customers, IReadOnlyList<RepurchaseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(customers);
        Require(candidates, candidate => candidate.RequireSameData(customers));
    }

    /// <summary>The candidates as models of some groups.</summary>
    internal static GroupCandidate<TGroups>[] Require<TGroups>(TGroups customers, IReadOnlyList<RepurchaseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(customers);
        Require(candidates, candidate => Of(candidate).RequireSameData(customers));
        return [.. candidates.Select(Of)];

        static GroupCandidate<TGroups> Of(RepurchaseCandidate candidate) => candidate.OfGroups as GroupCandidate<TGroups>
            ?? throw new ArgumentException($"It is no model of {typeof(TGroups).Name}.", nameof(candidates));
    }

    private static void Require(IReadOnlyList<RepurchaseCandidate> candidates, Action<RepurchaseCandidate> requireSameData)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (candidates.Count == 0)
            throw new ArgumentException("There must be at least one candidate.", nameof(candidates));
        if (candidates.GroupBy(candidate => candidate.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two candidates are called '{twice.Key}': give them names of their own.", nameof(candidates));
        foreach (RepurchaseCandidate candidate in candidates)
            try
            {
                requireSameData(candidate);
            }
            catch (ArgumentException error)
            {
                throw new ArgumentException($"{candidate.Name} can not be compared. {error.Message}", nameof(candidates), error);
            }
    }
}
