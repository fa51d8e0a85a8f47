namespace ChannelEconomics.Commissions.Plans;

/// <summary>Who gets the units that exact quotas leave over. The default value is <see cref="LargestRemainder"/>.</summary>
public enum SplitRounding
{
    /// <summary>Quotas rounded down; spare units go to the largest remainders, the residual's among them, equal ones to the party declared first.</summary>
    LargestRemainder,

    /// <summary>Quotas rounded down; spare units go to the first parties that have a remainder.</summary>
    FirstRemainder,

    /// <summary>Quotas rounded down; the residual takes everything that is left over.</summary>
    Floor,

    /// <summary>Each quota rounded for itself, exact halves up; the residual may lose by it, near 100% even more than it has.</summary>
    HalfUp,

    /// <summary>Each quota rounded for itself, exact halves to the even unit; the residual may lose by it as with <see cref="HalfUp"/>.</summary>
    HalfEven,
}
