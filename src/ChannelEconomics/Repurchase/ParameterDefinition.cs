using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>What an estimator knows of a parameter beforehand.</summary>
/// <param name="Name">The name of its property.</param>
/// <param name="Symbol">Its letter in the literature.</param>
/// <param name="TimePower">1 for a time, −1 for a rate, 0 for a number without unit: how it changes with the unit of time.</param>
/// <param name="Scale">Whether it is positive, or of either sign as a coefficient is.</param>
internal sealed record ParameterDefinition(string Name, string Symbol, int TimePower = 0, ParameterScale Scale = ParameterScale.Logarithm);
