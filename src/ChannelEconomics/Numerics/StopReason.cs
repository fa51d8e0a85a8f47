namespace ChannelEconomics.Numerics;

/// <summary>Why an optimiser stopped.</summary>
/// <remarks>The default value is <see cref="NotFinite"/>: nothing was found.</remarks>
public enum StopReason
{
    /// <summary>The function or its gradient is not finite where the search began. Not a maximum.</summary>
    NotFinite,

    /// <summary>The gradient is small and Newton's method has no further step to take: a maximum.</summary>
    GradientSmall,

    /// <summary>Newton's method has no further step to take, though rounding keeps the gradient above its tolerance: a maximum.</summary>
    ParametersStill,

    /// <summary>The function still rises where a parameter runs towards zero or infinity: the maximum is a limit, not a point.</summary>
    AtBoundary,

    /// <summary>The function is flat in some direction: other parameters are as good as these. Not a maximum.</summary>
    NotIdentified,

    /// <summary>No step along the gradient makes the function larger: it is not smooth there, or its gradient is wrong. Not a maximum.</summary>
    NoAscent,

    /// <summary>The number of iterations was used up. Not a maximum.</summary>
    IterationLimit,
}

/// <summary>What a stop reason says.</summary>
internal static class StopReasonExtensions
{
    /// <summary>Whether the place where the search stopped is a maximum.</summary>
    internal static bool IsMaximum(this StopReason reason) => reason is StopReason.GradientSmall or StopReason.ParametersStill;
}
