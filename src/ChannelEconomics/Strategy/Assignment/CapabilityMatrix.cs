using System.Globalization;
using ChannelEconomics.Strategy.Assignment.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Assignment;

/// <summary>What each activity is worth when each of the providers does it.</summary>
[TypeFormatterSource]
public sealed class CapabilityMatrix
{
    private readonly double[] _values;

    private CapabilityMatrix(IReadOnlyList<string> activities, IReadOnlyList<string> providers, double[] values) => (Activities, Providers, _values) = (activities, providers, values);

    /// <summary>The activities, in the order given.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The providers, in the order given.</summary>
    public IReadOnlyList<string> Providers { get; }

    /// <summary>The value of an activity by a provider, by their places in the lists.</summary>
    public double this[int activity, int provider] => _values[activity * Providers.Count + provider];

    /// <summary>The value of an activity by a provider.</summary>
    /// <exception cref="ArgumentException">There is no such activity or provider.</exception>
    public double this[string activity, string provider] => this[IndexOfActivity(activity), IndexOfProvider(provider)];

    /// <summary>A matrix.</summary>
    /// <param name="activities">Names of the activities, each once.</param>
    /// <param name="providers">Names of the providers, each once.</param>
    /// <param name="value">The value of an activity by a provider, by their places in the lists: finite and at least zero.</param>
    /// <exception cref="ArgumentException">A list is empty, a name is empty or given twice, or a value is negative or not finite.</exception>
    public static CapabilityMatrix Of(IEnumerable<string> activities, IEnumerable<string> providers, Func<int, int, double> value) =>
        new CapabilityMatrix(Names(activities, "activity"), Names(providers, "provider"), []).With(value);

    /// <summary>The same activities and providers with other values.</summary>
    /// <param name="value">The value of an activity by a provider, by their places in the lists: finite and at least zero.</param>
    /// <exception cref="ArgumentException">A value is negative or not finite.</exception>
    public CapabilityMatrix With(Func<int, int, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        double[] values = new double[Activities.Count * Providers.Count];
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = Math.DivRem(i, Providers.Count);
            values[i] = value(row, column);
            if (values[i] is not (>= 0.0 and < double.PositiveInfinity))
                throw new ArgumentException($"{Activities[row]} by {Providers[column]} is worth {values[i].ToString(CultureInfo.InvariantCulture)}; values are finite and at least 0.", nameof(value));
        }
        return new(Activities, Providers, values);
    }

    /// <summary>The assignment with the largest sum of values.</summary>
    /// <remarks>
    /// Every activity is done as long as there are places; equal totals are decided by the order of activities and providers. Time grows with n² m for n ≤ m of activities and
    /// places. Source: Kuhn (1955), "The Hungarian method for the assignment problem"; Jonker and Volgenant (1987) for shortest augmenting paths.
    /// </remarks>
    /// <param name="places">How many activities a provider can take: one number for all, or one for each, at least zero. One, when left out.</param>
    /// <exception cref="ArgumentException">There is neither one number nor one for each provider, one is negative, or there is no place at all.</exception>
    public ActivityAssignment Assign(params ReadOnlySpan<int> places)
    {
        int[] each = Places(places);
        int[] owner = Owners(each);
        bool flipped = Activities.Count > owner.Length; // the kernel wants as many columns as rows at least
        (int rows, int columns) = flipped ? (owner.Length, Activities.Count) : (Activities.Count, owner.Length);
        double[] cost = new double[rows * columns], rowPrice = new double[rows], columnPrice = new double[columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                cost[i * columns + j] = flipped ? -this[j, owner[i]] : -this[i, owner[j]];
        int[] columnOf = AssignmentKernel.Solve(cost, columns, rowPrice, columnPrice);
        int[] providerOf = new int[Activities.Count];
        Array.Fill(providerOf, -1);
        for (int i = 0; i < rows; i++)
            (flipped ? ref providerOf[columnOf[i]] : ref providerOf[i]) = owner[flipped ? i : columnOf[i]];
        double[] gains = new double[Activities.Count], prices = new double[Providers.Count];
        double[] activityPrice = flipped ? columnPrice : rowPrice, placePrice = flipped ? rowPrice : columnPrice;
        for (int i = 0; i < gains.Length; i++) gains[i] = 0.0 - activityPrice[i];
        for (int j = 0; j < owner.Length; j++) prices[owner[j]] = 0.0 - placePrice[j]; // the same for all places of a provider
        return new(this, each, providerOf, gains, prices);
    }

    /// <summary>How much better one provider is at one activity than at another, divided by the same for a second provider: above 1, the first one's comparative advantage.</summary>
    /// <remarks>A provider can have it without being better at anything. Source: Ricardo (1817), "On the Principles of Political Economy and Taxation", chapter 7.</remarks>
    /// <exception cref="ArgumentException">A name is unknown.</exception>
    /// <exception cref="InvalidOperationException">A value that is divided by is zero.</exception>
    public double ComparativeAdvantage(string activity, string otherActivity, string provider, string otherProvider)
    {
        double below = this[otherActivity, provider] * this[activity, otherProvider];
        return below > 0.0
            ? this[activity, provider] * this[otherActivity, otherProvider] / below
            : throw new InvalidOperationException($"The ratio has no value: {otherActivity} by {provider} or {activity} by {otherProvider} is worth 0.");
    }

    /// <summary>The share of an activity in all that a provider could do, divided by its share in what all providers could do: above 1 where the provider is specialised.</summary>
    /// <remarks>Source: Balassa (1965), "Trade liberalisation and “revealed” comparative advantage".</remarks>
    /// <exception cref="ArgumentException">A name is unknown.</exception>
    /// <exception cref="InvalidOperationException">The activity or the provider is worth 0 throughout.</exception>
    public double Specialisation(string activity, string provider)
    {
        int row = IndexOfActivity(activity), column = IndexOfProvider(provider);
        double inRow = Enumerable.Range(0, Providers.Count).Sum(j => this[row, j]), inColumn = Enumerable.Range(0, Activities.Count).Sum(i => this[i, column]);
        return inRow > 0.0 && inColumn > 0.0
            ? this[row, column] * _values.Sum() / (inRow * inColumn)
            : throw new InvalidOperationException($"{(inRow > 0.0 ? provider : activity)} is worth 0 throughout; shares of it have no value.");
    }

    /// <summary>For example <c>6 activities × 3 providers: content, traffic, store operation, fulfilment, customisation, retention by agency, operator, builder</c>.</summary>
    public override string ToString() =>
        $"{Activities.Count} activities × {Providers.Count} providers: {string.Join(", ", Activities)} by {string.Join(", ", Providers)}";

    internal int IndexOfActivity(string activity) => Index(Activities, activity, "activity");

    internal int IndexOfProvider(string provider) => Index(Providers, provider, "provider");

    private int[] Places(ReadOnlySpan<int> places)
    {
        int[] each = places.Length switch
        {
            0 => [.. Enumerable.Repeat(1, Providers.Count)],
            1 when Providers.Count > 1 => [.. Enumerable.Repeat(places[0], Providers.Count)],
            _ => places.ToArray(),
        };
        if (each.Length != Providers.Count || each.Min() < 0 || each.Max() == 0)
            throw new ArgumentException($"{Providers.Count} providers need one number of places or {Providers.Count}, none negative and one positive, not {string.Join(", ", each)}.", nameof(places));
        return each;
    }

    // The provider of each place; more places than activities are never needed.
    private int[] Owners(int[] places)
    {
        List<int> owners = [];
        for (int j = 0; j < places.Length; j++)
            for (int place = 0; place < Math.Min(places[j], Activities.Count); place++)
                owners.Add(j);
        return [.. owners];
    }

    private static string[] Names(IEnumerable<string> names, string what)
    {
        string[] list = [.. names];
        if (list.Length == 0) throw new ArgumentException($"There is no {what}.", nameof(names));
        foreach (string name in list)
            if (string.IsNullOrWhiteSpace(name) || list.Count(other => other == name) > 1)
                throw new ArgumentException($"Each {what} has a name of its own; '{name}' is empty or given twice.", nameof(names));
        return list;
    }

    private static int Index(IReadOnlyList<string> names, string name, string what)
    {
        for (int i = 0; i < names.Count; i++)
            if (names[i] == name)
                return i;
        throw new ArgumentException($"There is no {what} '{name}'; there are {string.Join(", ", names)}.", what);
    }
}
