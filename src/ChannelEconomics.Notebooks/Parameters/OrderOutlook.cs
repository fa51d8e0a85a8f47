using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Inference;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>What customers will do, with intervals: see <see cref="OrderModel.Outlook"/>.</summary>
public sealed class OrderOutlook
{
    private readonly string _description;
    private readonly Func<double, PurchasePrediction> _predict;
    private readonly Func<IReadOnlyList<double>, double, ConfidenceInterval> _newcomers;

    internal OrderOutlook(string description, Func<double, PurchasePrediction> predict, Func<IReadOnlyList<double>, double, ConfidenceInterval> newcomers) =>
        (_description, _predict, _newcomers) = (description, predict, newcomers);

    /// <summary>What the customers there are will do.</summary>
    /// <param name="horizon">The length of the time ahead, in the customers' unit.</param>
    public PurchasePrediction Within(double horizon) => _predict(horizon);

    /// <summary>The repeat purchases of customers yet to come: an interval of what really happens.</summary>
    /// <param name="arrivals">The times from now at which they make their first purchases.</param>
    /// <param name="horizon">The length of the time ahead.</param>
    public ConfidenceInterval OfNewCustomers(IReadOnlyList<double> arrivals, double horizon) => _newcomers(arrivals, horizon);

    /// <summary>When new customers come if they go on coming as they did lately.</summary>
    /// <remarks>The arrivals of the last time of the horizon's length are repeated; of all the time that was observed, over and over, where that is shorter.</remarks>
    /// <param name="customers">The customers there are.</param>
    /// <param name="horizon">The length of the time ahead, in their unit; positive.</param>
    /// <returns>The times from now of first purchases.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is not positive and finite.</exception>
    public static double[] ArrivalsAsLately(CustomerTable customers, double horizon)
    {
        ArgumentNullException.ThrowIfNull(customers);
        if (!(horizon > 0.0 && double.IsFinite(horizon)))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "The time ahead must be positive and finite.");
        double day = 1.0 / customers.Unit.Days; // the first day and the last are both observed
        double observed = customers.Max(row => row.Age) + day, window = Math.Min(observed, horizon);
        double[] ages = [.. customers.Select(row => row.Age).Where(age => age < window)];
        int rounds = (int)Math.Ceiling(horizon / window);
        return [.. Enumerable.Range(0, rounds).SelectMany(round => ages.Select(age => (round + 1) * window - age)).Where(time => time <= horizon).Order()];
    }

    /// <summary>Arrivals of a number of new customers, evenly spread over the time ahead.</summary>
    /// <param name="customers">How many; not negative.</param>
    /// <param name="horizon">The length of the time ahead; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="customers"/> is negative.</exception>
    public static double[] ArrivalsEvenly(int customers, double horizon)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(customers);
        return [.. Enumerable.Range(0, customers).Select(i => horizon * (i + 0.5) / customers)];
    }

    /// <summary>For example <c>BG/NBD: 99 fits of simulated customers</c>.</summary>
    public override string ToString() => _description;
}
