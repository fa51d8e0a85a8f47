namespace ChannelEconomics.Numerics;

/// <summary>A positive function whose logarithm is concave, and what a caller wants to know of its nodes.</summary>
internal interface ILogConcaveIntegrand
{
    /// <summary>The logarithm of the function, up to a constant.</summary>
    double Log(double v);

    /// <summary>Takes in a node and its weight, relative to the function's maximum.</summary>
    void Add(double v, double weight);
}
