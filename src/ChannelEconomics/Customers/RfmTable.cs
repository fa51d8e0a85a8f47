using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>Customers scored by recency, frequency and spend, the trade's rule of thumb, with named segments.</summary>
/// <remarks>
/// Of n scores a customer gets 1 + ⌊n · share⌋, with the share of all customers, by weight, who are strictly worse. So customers with equal values
/// have equal scores, and where many tie — those who never came back, say — they share the lowest that any of them could have, and the
/// scores in between stay empty: the scores are not forced to hold equally many.
/// Spend is all that was paid in calibration; in a table made from summaries, what the repeat purchases came to, x · m̄.
/// </remarks>
[TypeFormatterSource]
public sealed class RfmTable : IReadOnlyList<RfmRow>
{
    // Times are quotients of whole days, and their difference has lost the last digits: equal waits must stay equal.
    private const int TimeDecimals = 10;

    private readonly RfmRow[] _rows;

    private RfmTable(RfmRow[] rows, ImmutableArray<RfmSegmentSummary> segments, CustomerTable customers, RfmOptions options) =>
        (_rows, Segments, Unit, Currency, Options) = (rows, segments, customers.Unit, customers.Currency, options);

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>The segments in the order of their rules, empty ones too.</summary>
    public ImmutableArray<RfmSegmentSummary> Segments { get; }

    /// <summary>The unit of times.</summary>
    public TimeUnit Unit { get; }

    /// <summary>What spend is in; nothing when that is not known.</summary>
    public Currency? Currency { get; }

    /// <summary>How the customers were scored.</summary>
    public RfmOptions Options { get; }

    /// <summary>A row, in the order of the customer table.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public RfmRow this[int index] => (uint)index < (uint)Count
        ? _rows[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} rows, numbered from 0.");

    /// <summary>Scores the customers of a table.</summary>
    /// <param name="customers">The customers.</param>
    /// <param name="options">Scores and segments; <see cref="RfmOptions.Default"/> when omitted.</param>
    public static RfmTable From(CustomerTable customers, RfmOptions? options = null)
    {
        options ??= RfmOptions.Default;
        int count = customers.Count;
        double[] weight = new double[count], sinceLast = new double[count], frequency = new double[count], spend = new double[count];
        for (int i = 0; i < count; i++)
        {
            CustomerRow row = customers[i];
            weight[i] = row.Weight;
            sinceLast[i] = Math.Round(row.Age - row.Recency, TimeDecimals);
            frequency[i] = row.Frequency;
            if (customers.HasSpend)
                spend[i] = row.TotalSpend is { } total
                    ? (double)total.MinorUnits / total.Currency.MinorUnitsPerMajor
                    : row.Frequency * customers.MeanSpend[i];
        }

        int[] recencyScores = QuantileScores.Of([.. sinceLast.Select(time => -time)], weight, options.Scores);
        int[] frequencyScores = QuantileScores.Of(frequency, weight, options.Scores);
        int[]? spendScores = customers.HasSpend ? QuantileScores.Of(spend, weight, options.Scores) : null;
        RfmSegment other = new("other", ScoreRange.Any, ScoreRange.Any);
        RfmRow[] rows = new RfmRow[count];
        for (int i = 0; i < count; i++)
        {
            RfmSegment segment = options.Segments.FirstOrDefault(one => one.Contains(recencyScores[i], frequencyScores[i], spendScores?[i])) ?? other;
            rows[i] = new(
                i, customers[i].Customer, sinceLast[i], customers.Frequency[i], spendScores is null ? null : spend[i],
                recencyScores[i], frequencyScores[i], spendScores?[i], segment);
        }
        return new(rows, Summaries(rows, weight, options.Segments.Contains(other) ? options.Segments : options.Segments.Add(other)), customers, options);
    }

    /// <summary>The rows in order.</summary>
    public IEnumerator<RfmRow> GetEnumerator() => _rows.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>1500 customers, 5 scores, 7 segments; the largest: gone after a try (38.2%)</c>.</summary>
    public override string ToString()
    {
        RfmSegmentSummary largest = Segments.MaxBy(segment => segment.Customers)!;
        return string.Create(CultureInfo.InvariantCulture, $"{Count} customers, {Options}; the largest: {largest.Segment.Name} ({100.0 * largest.ShareOfCustomers:F1}%)");
    }

    private static ImmutableArray<RfmSegmentSummary> Summaries(RfmRow[] rows, double[] weight, ImmutableArray<RfmSegment> segments)
    {
        Dictionary<RfmSegment, (double Customers, double SinceLast, double Frequency, double Spend)> sums = [];
        double customers = 0.0, spend = 0.0;
        foreach (RfmRow row in rows)
        {
            double w = weight[row.Index], paid = w * (row.Spend ?? 0.0);
            (double Customers, double SinceLast, double Frequency, double Spend) sum = sums.GetValueOrDefault(row.Segment);
            sums[row.Segment] = (sum.Customers + w, sum.SinceLast + w * row.SinceLast, sum.Frequency + w * row.Frequency, sum.Spend + paid);
            (customers, spend) = (customers + w, spend + paid);
        }
        bool known = rows[0].Spend is not null;
        return
        [
            .. from segment in segments
               let sum = sums.GetValueOrDefault(segment)
               where sum.Customers > 0.0 || segment.Name != "other"
               select new RfmSegmentSummary(
                   segment, sum.Customers, sum.Customers / customers,
                   sum.Customers > 0.0 ? sum.SinceLast / sum.Customers : null, sum.Customers > 0.0 ? sum.Frequency / sum.Customers : null,
                   known ? sum.Spend : null, known && spend > 0.0 ? sum.Spend / spend : null),
        ];
    }
}
