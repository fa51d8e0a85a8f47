namespace ChannelEconomics.Repurchase;

/// <summary>What a <see cref="FitWarning"/> is about.</summary>
/// <remarks>The default value is <see cref="NotConverged"/>.</remarks>
public enum FitWarningKind
{
    /// <summary>The search stopped before a maximum.</summary>
    NotConverged,

    /// <summary>The likelihood has its maximum in a limit of the model, which the message names.</summary>
    LimitOfModel,

    /// <summary>The data do not determine all parameters.</summary>
    NotIdentified,

    /// <summary>A parameter is known only to within orders of magnitude.</summary>
    WeaklyIdentified,
}
