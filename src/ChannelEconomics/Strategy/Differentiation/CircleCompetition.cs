namespace ChannelEconomics.Strategy.Differentiation;

/// <summary>How the providers on a circle meet.</summary>
/// <remarks>The default value is <see cref="Nobody"/>.</remarks>
public enum CircleCompetition
{
    /// <summary>Nobody offers anything.</summary>
    Nobody,

    /// <summary>Each provider serves the merchants around it, with a gap to the next; each asks the price of a monopolist.</summary>
    Separate,

    /// <summary>The areas just touch: the price leaves the merchant in the middle with nothing, and undercutting does not pay.</summary>
    Touching,

    /// <summary>Neighbours compete for the merchant in the middle.</summary>
    Competing,

    /// <summary>The price is given from outside.</summary>
    GivenPrice,
}
