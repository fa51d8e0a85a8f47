namespace ChannelEconomics.Numerics;

/// <summary>The expected events of a process that stops after each with probability p, as a share of the s z that it would have without stopping.</summary>
internal interface IStoppedShare
{
    /// <summary>The share, at most about 1; analytic in the logit of p up to ±π i.</summary>
    /// <param name="p">The probability of stopping.</param>
    /// <param name="q">1 − p, with its own digits.</param>
    double At(double p, double q);
}
