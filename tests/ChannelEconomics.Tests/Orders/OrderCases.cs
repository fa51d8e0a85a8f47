using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelEconomics.Tests.Orders;

/// <summary>Orders in no order of time: few customers, few days, so that ties, repeats and same-day orders are common.</summary>
public static class OrderCases
{
    public static readonly DateOnly Start = new(2024, 1, 30); // crosses the leap day and month ends

    /// <summary>All orders of one case have an amount, or none has; clocks differ in about a third of the cases.</summary>
    public static Arbitrary<Order[]> Orders()
    {
        Gen<Order[]> some =
            from amounts in Gen.Elements(true, false)
            from offsets in Gen.Elements<int[]>([0], [480], [-600, 0, 330, 840])
            from orders in One(amounts, offsets).ArrayOf()
            select orders;
        return Arb.From(some, orders => orders.Select((_, i) => orders.Where((_, j) => j != i).ToArray()));
    }

    public static Arbitrary<NonEmptyOrders> SomeOrders() => Arb.From(
            Orders().Generator.Where(orders => orders.Length > 0).Select(orders => new NonEmptyOrders(orders)),
            some => Orders().Shrinker(some.Orders).Where(orders => orders.Length > 0).Select(orders => new NonEmptyOrders(orders)));

    private static Gen<Order> One(bool amounts, int[] offsets) =>
        from customer in Gen.Choose(0, 6)
        from day in Gen.Choose(0, 75)
        from minute in Gen.Choose(0, 6)
        from offset in Gen.Elements(offsets)
        from cents in Gen.Choose(0, 5000)
        select Order.Of(
            CustomerId.From($"c{customer}"),
            new DateTimeOffset(Start.AddDays(day), new TimeOnly(minute * 4 % 24, minute), TimeSpan.FromMinutes((long)offset)),
            amounts ? Money.FromMinorUnits(cents, Currency.Cny) : null);
}

/// <summary>At least one order.</summary>
public sealed record NonEmptyOrders(Order[] Orders)
{
    public override string ToString() => string.Join("\n", Orders);
}
