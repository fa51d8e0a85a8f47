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
    Draws draw = new(shop.Derive(purpose: 1, (ulong)customer));
    double rate = draw.Gamma(PurchaseShape) / PurchaseInverseScale;
    double g = draw.Gamma(DropoutAlpha), h = draw.Gamma(DropoutBeta);
    double dropout = g / (g + h);
    double spendRate = draw.Gamma(SpendRateShape) / SpendScale;

    double day = Math.Floor(draw.Uniform() * AcquisitionDays);
    bool repeat = false;
    while (day < ObservedDays)
    {
        double minute = 60.0 * (9.0 + 14.0 * draw.Uniform());
        decimal amount = Math.Max(0.01m, Math.Round((decimal)(draw.Gamma(SpendShape) / spendRate), 2));
        orders.Add((start.AddDays(Math.Floor(day)).AddMinutes(Math.Floor(minute)), customer, amount));
        if (repeat && draw.Uniform() < dropout) break; // BG/NBD: a customer can drop out after each repeat purchase
        repeat = true;
        day += 7.0 * -Math.Log(draw.Uniform()) / rate;
    }
}

StringBuilder csv = new("order_id,customer_id,paid_at,amount\n");
foreach (((DateTime paidAt, int customer, decimal amount), int number) in orders.OrderBy(order => order.PaidAt).ThenBy(order => order.Customer).Select((order, number) => (order, number)))
    csv.Append(CultureInfo.InvariantCulture, $"S{100001 + number},C{1001 + customer},{paidAt:yyyy-MM-dd HH:mm},{amount:0.00}\n");

string file = Path.Combine(Path.GetDirectoryName((string)AppContext.GetData("EntryPointFilePath")!)!, "synthetic-orders.csv");
File.WriteAllText(file, csv.ToString());
Console.WriteLine($"{orders.Count} orders of {Customers} customers → {Path.GetFileName(file)}");

/// <summary>The draws of one customer, one after the other.</summary>
sealed class Draws(RandomKey key)
{
    private ulong _next;

    public double Uniform() => key.Uniform(_next++);

    /// <summary>A gamma variate of scale 1. Source: MarsagliaTsang2000.</summary>
    public double Gamma(double shape)
    {
        if (shape < 1.0) return Gamma(shape + 1.0) * Math.Pow(Uniform(), 1.0 / shape);
        double d = shape - 1.0 / 3.0, c = 1.0 / Math.Sqrt(9.0 * d);
        while (true)
        {
            double normal = Math.Sqrt(-2.0 * Math.Log(Uniform())) * Math.Cos(2.0 * Math.PI * Uniform());
            double v = Math.Pow(1.0 + c * normal, 3);
            if (v > 0.0 && Math.Log(Uniform()) < 0.5 * normal * normal + d - d * v + d * Math.Log(v)) return d * v;
        }
    }
}
