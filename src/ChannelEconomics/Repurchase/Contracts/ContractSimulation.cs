using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Contracts;

/// <summary>Contracts drawn from a model, each observed as long as one of given customers.</summary>
/// <remarks>
/// How long a contract that ended would have been observed is not known; it is drawn from Kaplan and Meier's estimate of the lengths of observation,
/// given that it was longer. In a single cohort that is the cohort's age. Source: Kaplan and Meier (1958), "Nonparametric estimation from incomplete observations".
/// </remarks>
internal static class ContractSimulation
{
    private const uint Customer = 1, Observed = 2;

    internal static ContractGroups Like(IContractModel model, ContractGroups customers, RandomKey key)
    {
        (int Renewals, double Longer)[] observed = Observation(customers);
        List<ContractOutcome> outcomes = [];
        double[] weight = GroupWeights.DrawEach(customers, (row, customer) =>
        {
            ContractOutcome like = customers.Outcomes[row];
            int length = like.IsActive ? like.Renewals : Length(observed, like.Renewals, key.Derive(Observed, customer).Uniform(0));
            int renewals = model.DrawRenewals(0, key.Derive(Customer, customer));
            outcomes.Add(renewals < length ? ContractOutcome.EndedAfter(renewals) : ContractOutcome.ActiveAfter(length));
        });
        return ContractGroups.From([.. outcomes], weight);
    }

    /// <summary>The numbers of renewals up to which customers were observed, ascending, each with the share of those observed longer; 0 for the last.</summary>
    private static (int Renewals, double Longer)[] Observation(ContractGroups customers)
    {
        // A customer who ended after k was seen at renewal k + 1, and would have been in the count of all lengths from there on.
        int last = customers.Outcomes.Max(outcome => outcome.IsActive ? outcome.Renewals : outcome.Renewals + 1);
        List<(int, double)> lengths = [];
        double longer = 1.0, atRisk = customers.TotalWeight;
        foreach (IGrouping<int, int> same in Enumerable.Range(0, customers.Count).GroupBy(row => customers.Outcomes[row].Renewals).OrderBy(same => same.Key))
        {
            // At one number of renewals ends come after those who were not seen further: who ended after k was observed longer than k.
            double left = same.Where(row => customers.Outcomes[row].IsActive).Sum(row => customers.Weight[row]);
            if (left > 0.0 && same.Key < last) lengths.Add((same.Key, longer *= 1.0 - left / atRisk));
            atRisk -= same.Sum(row => customers.Weight[row]);
        }
        return [.. lengths, (last, 0.0)];
    }

    /// <summary>A length above a number of renewals, at a uniform number's place among those.</summary>
    private static int Length((int Renewals, double Longer)[] observed, int above, double uniform)
    {
        double before = observed.Where(length => length.Renewals <= above).Select(length => length.Longer).DefaultIfEmpty(1.0).Last();
        return observed.First(length => length.Renewals > above && length.Longer <= uniform * before).Renewals;
    }
}
