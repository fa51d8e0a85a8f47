using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>The columns of a customer table. Times are in units; what a table does not have is null.</summary>
internal sealed record CustomerColumns(int[] Frequency, double[] Recency, double[] Age)
{
    internal double[]? Weight { get; init; }
    internal double[]? MeanSpend { get; init; }
    internal long[]? TotalMinorUnits { get; init; }
    internal Currency? Currency { get; init; }
    internal double[]? LogIntervalShares { get; init; }
    internal int[]? HoldoutFrequency { get; init; }
    internal CustomerId[]? Customers { get; init; }

    /// <summary>The numbers that the order log gave its customers, and the row of each number, -1 for those left out.</summary>
    internal (IdTable Numbers, int[] RowOfNumber)? Index { get; init; }

    internal int RowOf(CustomerId customer) =>
        Index is { } index && index.Numbers.TryFind(customer.Value, out int number) ? index.RowOfNumber[number] : -1;

    internal static CustomerTable Summarise(OrderLog orders, Observation observation)
    {
        Observation resolved = Resolve(orders, observation);
        int calibrationEnd = resolved.CalibrationEnd.DayNumber;
        PurchaseHistory[] histories = PurchaseHistory.Of(orders, calibrationEnd, resolved.HoldoutEnd!.Value.DayNumber);

        int[] rowOfNumber = new int[histories.Length];
        int count = 0;
        int newInHoldout = 0;
        for (int number = 0; number < histories.Length; number++)
        {
            rowOfNumber[number] = histories[number].InCalibration ? count++ : -1;
            if (histories[number].NewInHoldout) newInHoldout++;
        }
        CustomerColumns columns = new(new int[count], new double[count], new double[count])
        {
            MeanSpend = orders.HasAmounts ? new double[count] : null,
            TotalMinorUnits = orders.HasAmounts ? new long[count] : null,
            Currency = orders.Currency,
            LogIntervalShares = new double[count],
            HoldoutFrequency = new int[count],
            Customers = new CustomerId[count],
            Index = (orders.CustomerNumbers, rowOfNumber),
        };
        double minorPerMajor = Math.Pow(10.0, orders.Currency?.MinorDigits ?? 0);
        for (int number = 0; number < histories.Length; number++)
            if (rowOfNumber[number] is >= 0 and int row)
            {
                columns.Customers[row] = orders.Customers[number];
                columns.Set(row, in histories[number], calibrationEnd, resolved.Unit.Days, minorPerMajor);
            }
        return new(columns, resolved.Unit, resolved, newInHoldout);
    }

    /// <summary>The observation with the holdout's end known, once it is sure that somebody was observed.</summary>
    internal static Observation Resolve(OrderLog orders, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(observation);
        if (orders.Count == 0)
            throw new ArgumentException("The order log is empty: there is no customer to summarise.", nameof(orders));
        if (orders.FirstDay > observation.CalibrationEnd)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Nobody ordered by {observation.CalibrationEnd:yyyy-MM-dd}, the end of calibration: the orders run from {orders.FirstDay:yyyy-MM-dd} to {orders.LastDay:yyyy-MM-dd}."), nameof(observation));
        return observation.Resolve(orders.LastDay);
    }

    private void Set(int row, ref readonly PurchaseHistory history, int calibrationEnd, double daysPerUnit, double minorPerMajor)
    {
        Frequency[row] = history.Repeats;
        Recency[row] = (history.LastCalibrationDay - history.FirstDay) / daysPerUnit;
        Age[row] = (calibrationEnd - history.FirstDay) / daysPerUnit;
        LogIntervalShares![row] = history.Repeats <= 1
            ? 0.0
            : history.SumLogIntervals - history.Repeats * Math.Log(history.LastCalibrationDay - history.FirstDay);
        HoldoutFrequency![row] = history.HoldoutRepeats;
        if (MeanSpend is null || TotalMinorUnits is null) return;
        TotalMinorUnits[row] = history.TotalMinorUnits;
        MeanSpend[row] = history.Repeats == 0 ? 0.0 : history.RepeatMinorUnits / (history.Repeats * minorPerMajor);
    }
}
