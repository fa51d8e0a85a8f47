using ChannelEconomics.Values;

namespace ChannelEconomics.Orders;

/// <summary>The columns of an order log, sorted by instant.</summary>
/// <param name="Customers">The customers by number.</param>
/// <param name="CustomerNumbers">The numbers by identifier.</param>
/// <param name="Customer">The customer's number of each order.</param>
/// <param name="LocalTicks">When each order was placed, on its own clock.</param>
/// <param name="OffsetMinutes">That clock's offset from UTC: one value an order, or a single value when all are equal.</param>
/// <param name="Currency">The currency of all amounts; nothing when the log has none.</param>
/// <param name="MinorUnits">The amount of each order; nothing when the log has none.</param>
/// <param name="OrderNumbers">The identifiers of the orders that have one, numbered.</param>
/// <param name="OrderNumber">The number of each order's identifier, or <see cref="NoOrderId"/>; nothing when no order has one.</param>
/// <param name="RowOfOrder">The row of each identified order by that number.</param>
internal sealed record LogColumns(
    CustomerId[] Customers, IdTable CustomerNumbers, int[] Customer, long[] LocalTicks, short[] OffsetMinutes,
    Currency? Currency, long[]? MinorUnits, IdTable OrderNumbers, int[]? OrderNumber, int[] RowOfOrder)
{
    /// <summary>In place of the number of an identifier.</summary>
    internal const int NoOrderId = -1;
}
