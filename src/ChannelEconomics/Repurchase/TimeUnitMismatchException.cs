using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>A model that counts time in one unit was asked about customers whose time is counted in another.</summary>
public sealed class TimeUnitMismatchException : Exception
{
    internal TimeUnitMismatchException(TimeUnit? ofFit, TimeUnit ofCustomers)
        : base($"The fit counts time in {(ofFit is null ? "no unit" : $"{ofFit}s")}, but the customers' times are in {ofCustomers}s: summarise the orders in the fit's unit, or fit in theirs.") =>
        (OfFit, OfCustomers) = (ofFit, ofCustomers);

    /// <summary>The unit of the fit; null where its model has no clock.</summary>
    public TimeUnit? OfFit { get; }

    /// <summary>The unit of the customers.</summary>
    public TimeUnit OfCustomers { get; }
}
