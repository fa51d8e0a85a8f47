using System.Globalization;
using System.Text;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>An order log of simulated customers: their first and last orders as in their histories, the others between these.</summary>
internal static class SimulatedOrders
{
    private const uint Order = 2;
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When calibration ends for all of them.</summary>
    internal static DateOnly End { get; } = new(2024, 9, 30);

    internal static OrderLog Log(int customers)
    {
        OrderLogBuilder builder = new();
        foreach ((int customer, DateTimeOffset day, decimal amount) in Rows(customers))
            builder.Add(Orders.Order.Of(CustomerId.From(Id(customer)), day, Money.Of(amount, Currency.Usd)));
        return builder.Build();
    }

    /// <summary>The same orders as a file: customer, date, amount; sorted by customer, as a database exports them.</summary>
    internal static byte[] Csv(int customers)
    {
        StringBuilder text = new("customer,date,amount\n");
        foreach ((int customer, DateTimeOffset day, decimal amount) in Rows(customers))
            text.Append(CultureInfo.InvariantCulture, $"{Id(customer)},{day:yyyy-MM-dd},{amount}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Id(int customer) => string.Create(CultureInfo.InvariantCulture, $"C{customer:D7}");

    private static IEnumerable<(int Customer, DateTimeOffset Day, decimal Amount)> Rows(int customers)
    {
        RandomKey root = RandomKey.FromSeed(7);
        CustomerSummary[] histories = SimulatedLives.OfBgNbd(customers);
        int end = End.DayNumber - DateOnly.FromDateTime(Start.Date).DayNumber;
        for (int i = 0; i < customers; i++)
        {
            RandomKey key = root.Derive(Order, (ulong)i);
            int first = end - (int)Math.Round(7.0 * histories[i].Age), last = (int)Math.Round(7.0 * histories[i].Recency), count = histories[i].Frequency;
            for (int k = 0; k <= count; k++)
                yield return (i, Start.AddDays(first + (count == 0 ? 0 : k * last / count)), Math.Round((decimal)(5.0 + 45.0 * key.Uniform((ulong)k)), 2));
        }
    }
}
