using ChannelEconomics.Orders;

namespace ChannelEconomics.Customers;

/// <summary>What a customer table keeps of one customer, in whole days and minor units.</summary>
internal struct PurchaseHistory
{
    internal int FirstDay;
    internal int LastCalibrationDay;
    internal int Repeats;
    internal int HoldoutRepeats;
    internal long TotalMinorUnits;
    internal long RepeatMinorUnits;

    /// <summary>Σ ln of the intervals between purchase days in calibration, in days.</summary>
    internal double SumLogIntervals;

    /// <summary>Whether the customer bought by the end of calibration.</summary>
    internal bool InCalibration;

    /// <summary>Whether the customer bought for the first time during the holdout.</summary>
    internal bool NewInHoldout;

    /// <summary>The history of every customer of a log, by number.</summary>
    /// <exception cref="OverflowException">A customer's spend exceeds 64 bits of minor units.</exception>
    internal static PurchaseHistory[] Of(OrderLog orders, int calibrationEnd, int holdoutEnd)
    {
        PurchaseHistory[] histories = new PurchaseHistory[orders.CustomerCount];
        foreach ((int customer, int day, long minorUnits, PurchasePart part) in new PurchaseDays(orders))
        {
            if (day > holdoutEnd) break; // days ascend
            ref PurchaseHistory history = ref histories[customer];
            if (part == PurchasePart.First) history.FirstDay = day;
            if (day > calibrationEnd)
            {
                if (history.InCalibration && part == PurchasePart.Repeat) history.HoldoutRepeats++;
                history.NewInHoldout = !history.InCalibration;
                continue;
            }
            history.InCalibration = true;
            if (part == PurchasePart.Repeat)
            {
                history.Repeats++;
                history.SumLogIntervals += Math.Log(day - history.LastCalibrationDay);
            }
            history.LastCalibrationDay = day;
            history.TotalMinorUnits = checked(history.TotalMinorUnits + minorUnits);
            if (day > history.FirstDay) history.RepeatMinorUnits += minorUnits; // at most the total, which was checked
        }
        return histories;
    }
}
