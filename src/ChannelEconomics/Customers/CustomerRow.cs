using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>One customer of a <see cref="CustomerTable"/>.</summary>
/// <remarks>A view: it holds its table. The default value belongs to no table; every use of it throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct CustomerRow
{
    private readonly CustomerTable? _table;

    internal CustomerRow(CustomerTable table, int index) => (_table, Index) = (table, index);

    /// <summary>The row's position in its table, counted from 0.</summary>
    public int Index { get; }

    /// <summary>Who; nothing in a table made from summaries.</summary>
    public CustomerId? Customer => Table.Customers.IsEmpty ? null : Table.Customers[Index];

    /// <summary>x, the number of repeat purchase days in calibration.</summary>
    public int Frequency => Table.Frequency[Index];

    /// <summary>t_x, from the first purchase day to the last one in calibration, in units of the table.</summary>
    public double Recency => Table.Recency[Index];

    /// <summary>T, from the first purchase day to the end of calibration, in units of the table.</summary>
    public double Age => Table.Age[Index];

    /// <summary>The three of them together.</summary>
    public CustomerSummary Summary => CustomerSummary.Of(Frequency, Recency, Age);

    /// <summary>The mean value of a repeat purchase day, in major units; nothing without a repeat purchase or without amounts.</summary>
    public double? MeanSpend => Table.HasSpend && Frequency > 0 ? Table.MeanSpend[Index] : null;

    /// <summary>All that was paid in calibration, the first purchase included; nothing without amounts or in a table made from summaries.</summary>
    public Money? TotalSpend => Table.TotalSpend(Index);

    /// <summary>The number of purchase days in the holdout; 0 when there is no holdout.</summary>
    public int HoldoutFrequency => Table.HoldoutFrequency.IsEmpty ? 0 : Table.HoldoutFrequency[Index];

    /// <summary>How many customers the row stands for: 1, unless the table was made from weighted summaries.</summary>
    public double Weight => Table.Weight(Index);

    /// <summary>The row's group in <see cref="CustomerTable.Groups"/>.</summary>
    public int Group => Table.GroupOf[Index];

    private CustomerTable Table => _table ?? throw new InvalidOperationException("default(CustomerRow) belongs to no table.");

    /// <summary>For example <c>customer 17: x = 2, t_x = 30.43, T = 38.86</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Customer is { } id ? $"customer {id}" : $"row {Index}")}: {Summary}");
}
