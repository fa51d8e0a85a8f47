namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>What a comparison does with a model of grouped rows.</summary>
/// <param name="RequireSameData">Refuses rows that the candidate was not fitted to.</param>
/// <param name="LogLikelihood">Of one row of some groups.</param>
/// <param name="Refit">The log-likelihood of a row by the model fitted to some groups, and whether that ended at a maximum.</param>
internal sealed record GroupCandidate<TGroups>(
    Action<TGroups> RequireSameData, Func<TGroups, int, double> LogLikelihood, Func<TGroups, (Func<TGroups, int, double> LogLikelihood, bool Converged)> Refit);
