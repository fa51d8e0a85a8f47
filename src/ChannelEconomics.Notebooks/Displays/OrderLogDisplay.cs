using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows an order log by what it covers and what it adds up to.</summary>
internal static class OrderLogDisplay
{
    internal static Display Of(OrderLog orders)
    {
        if (orders.Count == 0) return Display.OfText(orders.ToString());
        (string Fact, string Value)[] facts =
        [
            ("orders", Invariant($"{orders.Count:N0}")),
            ("customers", Invariant($"{orders.CustomerCount:N0}")),
            ("first day", Invariant($"{orders.FirstDay:yyyy-MM-dd}")),
            ("last day", Invariant($"{orders.LastDay:yyyy-MM-dd}")),
            ("orders per customer", Invariant($"{(double)orders.Count / orders.CustomerCount:0.00}")),
        ];
        var table = Table.From(orders.HasAmounts ? [.. facts, .. Amounts(orders)] : facts)
            .Column("order log", fact => fact.Fact)
            .Column("value", fact => fact.Value);
        return TableDisplay.Of(table);
    }

    private static (string Fact, string Value)[] Amounts(OrderLog orders)
    {
        Money total = orders.Select(order => order.Amount!.Value).Sum(orders.Currency!);
        return
        [
            ("amount", total.ToString()),
            ("mean order", Money.Round(total.Amount / orders.Count, orders.Currency!, MoneyRounding.HalfEven).ToString()),
        ];
    }
}
