using System.Collections;
using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>What models of repeat buying need to know of each customer: frequency, recency, age, and spend where amounts are known.</summary>
/// <remarks>
/// Orders of a customer on one calendar day make one purchase. The first purchase brings a customer into the table; frequency, recency
/// and mean spend are about the purchases after it. Customers whose first purchase comes after calibration are left out and counted.
/// Times are whole days, divided by the unit last, so that customers with equal histories have equal numbers to the bit and fall into
/// one of <see cref="Groups"/>. Customers stand in the order of the log's customers; there is always at least one.
/// Source of the definitions: Fader, Hardie and Lee (2005).
/// </remarks>
[TypeFormatterSource]
public sealed class CustomerTable : IReadOnlyList<CustomerRow>
{
    private readonly CustomerColumns _columns;
    private readonly int[] _groupOf;

    internal CustomerTable(CustomerColumns columns, TimeUnit unit, Observation? observation, int newInHoldout)
    {
        _columns = columns;
        Unit = unit;
        Observation = observation;
        NewInHoldout = newInHoldout;
        CustomerSummary[] summaries = new CustomerSummary[Count];
        for (int i = 0; i < summaries.Length; i++)
            summaries[i] = CustomerSummary.Of(columns.Frequency[i], columns.Recency[i], columns.Age[i]);
        Groups = CustomerGroups.Merge(summaries, columns.Weight, out _groupOf);
        foreach (int purchases in columns.HoldoutFrequency ?? [])
            ActualHoldoutTransactions += purchases;
    }

    /// <summary>The number of rows: of customers, unless the table was made from weighted summaries.</summary>
    public int Count => _columns.Frequency.Length;

    /// <summary>The unit of all times.</summary>
    public TimeUnit Unit { get; }

    /// <summary>When the customers were observed, with the holdout's end filled in; nothing for a table made from summaries.</summary>
    public Observation? Observation { get; }

    /// <summary>The length of the holdout in units; 0 when there is none.</summary>
    public double HoldoutLength => Observation is { HoldoutEnd: { } end } ? (end.DayNumber - Observation.CalibrationEnd.DayNumber) / Unit.Days : 0.0;

    /// <summary>The purchases that the table's customers made in the holdout, one a customer and day.</summary>
    public long ActualHoldoutTransactions { get; }

    /// <summary>Customers left out because their first purchase came in the holdout.</summary>
    public int NewInHoldout { get; }

    /// <summary>The rows with equal x, t_x and T merged.</summary>
    public CustomerGroups Groups { get; }

    /// <summary>The group of each row.</summary>
    public ReadOnlySpan<int> GroupOf => _groupOf;

    /// <summary>Who each row is; empty for a table made from summaries.</summary>
    public ReadOnlySpan<CustomerId> Customers => _columns.Customers;

    /// <summary>x of each row: repeat purchase days in calibration.</summary>
    public ReadOnlySpan<int> Frequency => _columns.Frequency;

    /// <summary>t_x of each row: from the first purchase day to the last one in calibration, in units.</summary>
    public ReadOnlySpan<double> Recency => _columns.Recency;

    /// <summary>T of each row: from the first purchase day to the end of calibration, in units.</summary>
    public ReadOnlySpan<double> Age => _columns.Age;

    /// <summary>
    /// Σ ln(interval / t_x) over the x intervals between purchase days of each row: how evenly they are spread, in no unit. 0 for x ≤ 1, and
    /// else at most −x ln x, for intervals that are all equal. Empty for a table made from summaries.
    /// </summary>
    public ReadOnlySpan<double> LogIntervalShares => _columns.LogIntervalShares;

    /// <summary>Whether amounts are known.</summary>
    public bool HasSpend => _columns.MeanSpend is not null;

    /// <summary>What amounts are in; nothing when that is not known, as in a table made from summaries.</summary>
    public Currency? Currency => HasSpend ? _columns.Currency : null;

    /// <summary>The mean value of a repeat purchase day of each row, in major units; 0 where x is 0. Empty without amounts.</summary>
    public ReadOnlySpan<double> MeanSpend => _columns.MeanSpend;

    /// <summary>The purchase days of each row in the holdout; empty for a table made from summaries.</summary>
    public ReadOnlySpan<int> HoldoutFrequency => _columns.HoldoutFrequency;

    /// <summary>A row.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public CustomerRow this[int index] => (uint)index < (uint)Count
        ? new(this, index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} rows, numbered from 0.");

    /// <summary>Summarises a log.</summary>
    /// <param name="orders">The orders; those after the holdout's end are not looked at.</param>
    /// <param name="observation">Calibration, unit and holdout.</param>
    /// <exception cref="ArgumentException">Nobody ordered by the end of calibration.</exception>
    /// <exception cref="OverflowException">A customer's spend exceeds 64 bits of minor units.</exception>
    public static CustomerTable From(OrderLog orders, Observation observation) => CustomerColumns.Summarise(orders, observation);

    /// <summary>A table of customers who were summarised elsewhere, such as a published one. The spans have one length.</summary>
    /// <param name="frequency">x: repeat purchases.</param>
    /// <param name="recency">t_x: from first to last purchase, in units.</param>
    /// <param name="age">T: from first purchase to the end of observation, in units.</param>
    /// <param name="unit">The unit of the times.</param>
    /// <param name="weight">How many customers each row stands for, positive; nothing for 1 each.</param>
    /// <param name="meanSpend">The mean value of a repeat purchase in major units, not negative; 0 where x is 0; nothing when unknown.</param>
    /// <exception cref="ArgumentException">There is no row, the lengths differ, or rows break a rule; the message lists all of those (the first 50, and the count of the rest).</exception>
    public static CustomerTable FromSummaries(
        ReadOnlySpan<int> frequency, ReadOnlySpan<double> recency, ReadOnlySpan<double> age, TimeUnit unit,
        ReadOnlySpan<double> weight = default, ReadOnlySpan<double> meanSpend = default)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new(SummaryColumns.Check(frequency, recency, age, weight, meanSpend), unit, observation: null, newInHoldout: 0);
    }

    /// <summary>The row of a customer; there is none for one who was left out, or in a table made from summaries.</summary>
    public bool TryFind(CustomerId customer, out CustomerRow row)
    {
        int index = _columns.RowOf(customer);
        row = index >= 0 ? new(this, index) : default;
        return index >= 0;
    }

    /// <summary>The rows in order.</summary>
    public IEnumerator<CustomerRow> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return new(this, i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>2357 customers in 1179 groups, calibrated until 1997-09-30, holdout of 39 weeks</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} customers in {Groups.Count} groups")
        + (Observation is null ? "" : string.Create(CultureInfo.InvariantCulture, $", calibrated until {Observation.CalibrationEnd:yyyy-MM-dd}"))
        + (HoldoutLength == 0.0 ? "" : string.Create(CultureInfo.InvariantCulture, $", holdout of {HoldoutLength:0.##} {Unit.Name}s"));

    internal double Weight(int index) => _columns.Weight is null ? 1.0 : _columns.Weight[index];

    internal Money? TotalSpend(int index) => _columns.TotalMinorUnits is null
        ? null
        : Money.FromMinorUnits(_columns.TotalMinorUnits[index], _columns.Currency!);
}
