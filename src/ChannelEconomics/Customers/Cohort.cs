using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>The customers whose first purchase fell into one calendar month, and how many of them bought in each month since.</summary>
[TypeFormatterSource]
public sealed class Cohort
{
    private readonly int[] _active;
    private readonly bool _lastIsComplete;

    internal Cohort(DateOnly month, int[] active, bool lastIsComplete) => (Month, _active, _lastIsComplete) = (month, active, lastIsComplete);

    /// <summary>The first day of the month of the first purchase.</summary>
    public DateOnly Month { get; }

    /// <summary>The number of customers.</summary>
    public int Size => _active[0];

    /// <summary>
    /// How many of them bought at least once in each calendar month: index 0 is the first month, where all did; the last index is the month
    /// of the log's last order, which may be cut short: see <see cref="IsComplete"/>.
    /// </summary>
    public ReadOnlySpan<int> Active => _active;

    /// <summary>The share of the cohort that bought in a month.</summary>
    /// <param name="monthsSince">Calendar months since the first purchase, 0 for its own.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not in the log.</exception>
    public double Share(int monthsSince) => (uint)monthsSince < (uint)_active.Length
        ? (double)_active[monthsSince] / Size
        : throw new ArgumentOutOfRangeException(nameof(monthsSince), monthsSince, string.Create(CultureInfo.InvariantCulture,
            $"The cohort of {Month:yyyy-MM} is known for {_active.Length} months, numbered from 0."));

    /// <summary>Whether all days of a month were observed: a low share of a month cut short is no fall.</summary>
    /// <param name="monthsSince">Calendar months since the first purchase, 0 for its own; false for months after the log.</param>
    public bool IsComplete(int monthsSince) => (uint)monthsSince < (uint)_active.Length && (_lastIsComplete || monthsSince < _active.Length - 1);

    /// <summary>For example <c>1997-01: 781 customers over 18 months</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:yyyy-MM}: {Size} customers over {_active.Length} months");
}
