namespace ChannelEconomics.Commissions.Compliance;

/// <summary>How sure it is that a source says what a rule says. The default value is <see cref="Unconfirmed"/>.</summary>
public enum Confidence
{
    /// <summary>No source could be found that says so; practice or hearsay.</summary>
    Unconfirmed,

    /// <summary>One weak source.</summary>
    Low,

    /// <summary>A reliable copy, or several second-hand sources that agree.</summary>
    Medium,

    /// <summary>The official text was seen.</summary>
    High,
}
