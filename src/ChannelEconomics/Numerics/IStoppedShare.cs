namespace ChannelEconomics.Numerics;

/// <summary>What stopping after each event with probability p leaves of something, as a share of what there would be without: of the s z expected events, say, or of certain survival.</summary>
internal interface IStoppedShare
{
    /// <summary>The share, at most about 1; analytic in the logit of p up to ±π i.</summary>
    /// <param name="p">The probability of stopping.</param>
    /// <param name="q">1 − p, with its own digits.</param>
    double At(double p, double q);
}
