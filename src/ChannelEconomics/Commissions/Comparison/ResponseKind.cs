namespace ChannelEconomics.Commissions.Comparison;

/// <summary>The form of a response curve. The default value is <see cref="Linear"/>.</summary>
public enum ResponseKind
{
    /// <summary>Each point of rate adds the same.</summary>
    Linear,

    /// <summary>One percent more rate brings a constant percentage more sales.</summary>
    ConstantElasticity,

    /// <summary>Gains that level off.</summary>
    Saturating,
}
