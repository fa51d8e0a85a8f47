#:project ../../src/ChannelEconomics
#:property PublishAot=false
#:property GenerateDocumentationFile=false
#:property EnforceCodeStyleInBuild=false

// Makes synthetic-orders.csv: the order export of a shop that does not exist. Every number follows from the seed and the
// parameters below, so a reader can hold what the models find against the truth. Run from anywhere:
//
//     dotnet run --file seeds/orders/generate.cs
//
using System.Globalization;
using System.Text;
using ChannelEconomics.Numerics;

const ulong Seed = 20240101;
const int Customers = 1500;
DateTime start = new(2023, 1, 1);
const int AcquisitionDays = 273;    // first purchases are spread evenly over the first 39 weeks
const int ObservedDays = 728;       // two years of 52 weeks

// BG/NBD, time in weeks: purchase rates Gamma(r, α), dropout probabilities Beta(a, b).
const double PurchaseShape = 0.80, PurchaseInverseScale = 7.0, DropoutAlpha = 0.90, DropoutBeta = 3.2;
// Gamma-Gamma spend in yuan: an order is Gamma(p, ν), a customer's ν is Gamma(q, γ); the mean order is pγ / (q − 1) = 208.
const double SpendShape = 4.0, SpendRateShape = 5.0, SpendScale = 208.0;

RandomKey shop = RandomKey.FromSeed(Seed);
List<(DateTime PaidAt, int Customer, decimal Amount)> orders = [];
for (int customer = 0; customer < Customers; customer++)
{
    RandomKey life = shop.Derive(purpose: 1, (ulong)customer);
    ulong next = 0; // one position a draw
    double rate = life.Gamma(PurchaseShape, next++) / PurchaseInverseScale;
    double dropout = life.Beta(DropoutAlpha, DropoutBeta, next++);
    double spendRate = life.Gamma(SpendRateShape, next++) / SpendScale;

    bool repeat = false;
    double day = Math.Floor(life.Uniform(next++) * AcquisitionDays);
    while (day < ObservedDays)
    {
        double hour = 9.0 + 14.0 * life.Uniform(next++);
        decimal amount = Math.Max(0.01m, Math.Round((decimal)(life.Gamma(SpendShape, next++) / spendRate), 2));
        orders.Add((start.AddDays(Math.Floor(day)).AddMinutes(Math.Floor(60.0 * hour)), customer, amount));
        if (repeat && life.Uniform(next++) < dropout) break; // BG/NBD: a customer can leave after each repeat purchase
        repeat = true;
        day += 7.0 * life.Exponential(next++) / rate;
    }
}

StringBuilder csv = new("order_id,customer_id,paid_at,amount\n");
foreach (((DateTime paidAt, int customer, decimal amount), int number) in orders.OrderBy(order => order.PaidAt).ThenBy(order => order.Customer).Select((order, number) => (order, number)))
    csv.Append(CultureInfo.InvariantCulture, $"S{100001 + number},C{1001 + customer},{paidAt:yyyy-MM-dd HH:mm},{amount:0.00}\n");

string file = Path.Combine(Path.GetDirectoryName((string)AppContext.GetData("EntryPointFilePath")!)!, "synthetic-orders.csv");
File.WriteAllText(file, csv.ToString());
Console.WriteLine($"{orders.Count} orders of {Customers} customers → {Path.GetFileName(file)}");
