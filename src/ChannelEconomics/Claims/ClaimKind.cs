namespace ChannelEconomics.Claims;

/// <summary>What sort of sentence a claim is.</summary>
/// <remarks>The default value is <see cref="ReportedFact"/>.</remarks>
public enum ClaimKind
{
    /// <summary>Something that the source reports as having happened; it is cited, not computed.</summary>
    ReportedFact,

    /// <summary>A statement of how one thing brings about another; a model can contradict it.</summary>
    Mechanism,

    /// <summary>A statement about what will happen.</summary>
    Prediction,
}
