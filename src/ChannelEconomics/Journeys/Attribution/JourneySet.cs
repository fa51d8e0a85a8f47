using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Observed journeys: paths through channels, with how often each converted and did not, and what that was worth.</summary>
/// <remarks>
/// Equal paths without times are one row. Numbers of journeys are real: weights and fractions are honoured. Money is counted in minor units of one currency, and
/// never mixed with numbers of conversions.
/// </remarks>
[TypeFormatterSource]
public sealed class JourneySet
{
    internal JourneySet(JourneyColumns columns, Period? lookback)
    {
        (Columns, Lookback) = (columns, lookback);
        TotalConversions = Conversions.From(columns.Conversions.Sum());
        WithoutConversion = columns.WithoutConversion.Sum();
        if (columns.Currency is { } currency)
        {
            Int128 sum = 0;
            foreach (long value in columns.MinorUnits!) sum += value;
            TotalValue = Money.FromSum(sum, currency);
        }
    }

    /// <summary>The channels, in the order in which they first come.</summary>
    public IReadOnlyList<TouchpointId> Channels => Columns.Channels;

    /// <summary>The number of different paths, or of journeys when times are known.</summary>
    public int Count => Columns.Count;

    /// <summary>The number of journeys that converted, whole or not.</summary>
    public Conversions TotalConversions { get; }

    /// <summary>The number of journeys that did not convert, whole or not.</summary>
    public double WithoutConversion { get; }

    /// <summary>What the conversions were worth; nothing when that is not known.</summary>
    public Money? TotalValue { get; }

    /// <summary>How far before an order a touch still counts; nothing for a path table, where somebody else decided.</summary>
    public Period? Lookback { get; }

    /// <summary>Whether it is known when touches happened.</summary>
    public bool HasTimes => Columns.Ages is not null;

    /// <summary>The columns.</summary>
    internal JourneyColumns Columns { get; }

    /// <summary>Journeys of a path table.</summary>
    /// <exception cref="ArgumentException">There is no row, rows have different currencies, or some with conversions have a value and others none.</exception>
    public static JourneySet From(IEnumerable<PathRow> rows)
    {
        JourneySetBuilder builder = new();
        foreach (PathRow row in rows)
            builder.Add(row);
        return builder.Build();
    }

    /// <summary>Journeys that are encoded already, by columns; rows stay as they are.</summary>
    /// <param name="channels">The channels, each once; touches are numbers in this list.</param>
    /// <param name="offsets">Where the touches of each row begin, and at the end the number of touches.</param>
    /// <param name="touches">The touches of all rows, one row after the other.</param>
    /// <param name="conversions">By row, how many journeys converted.</param>
    /// <param name="withoutConversion">By row, how many did not.</param>
    /// <exception cref="ArgumentException">The columns do not fit each other; the message names the row.</exception>
    public static JourneySet FromColumns(
        IEnumerable<TouchpointId> channels, ReadOnlySpan<int> offsets, ReadOnlySpan<int> touches, ReadOnlySpan<double> conversions, ReadOnlySpan<double> withoutConversion)
    {
        JourneyColumns columns = new([.. channels], [.. offsets], TouchNumbers.Narrowed(touches), RowNumbers.Narrowed(conversions), RowNumbers.Narrowed(withoutConversion), null, null, null);
        ColumnRules.Check(columns);
        return new(columns, lookback: null);
    }

    /// <summary>Journeys of a touch log and the orders that followed.</summary>
    /// <remarks>
    /// A touch belongs to the order that its source ties it to; else to the customer's next order at or after it, if that comes within the lookback; else to none.
    /// The touches of an order are one converting journey. Touches of a customer that belong to no order are journeys without conversion,
    /// broken where an order or a gap longer than the lookback lies between. Orders without a touch are no journeys; <see cref="TouchJourneys.OrdersWithoutTouch"/> counts them.
    /// </remarks>
    /// <param name="touches">The touches, in any order of time.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="lookback">How far before an order a touch still counts.</param>
    /// <exception cref="ArgumentException">There is no touch.</exception>
    public static TouchJourneys From(IEnumerable<Touch> touches, OrderLog orders, Period lookback) => TouchJourneys.Of(touches, orders, lookback);

    /// <summary>Divides the conversions among the channels.</summary>
    /// <param name="model">How credit is given.</param>
    /// <param name="convention">How journeys are read; nothing for <see cref="AttributionConvention.Default"/>.</param>
    /// <exception cref="InvalidOperationException">Nothing converted, or the model needs what the journeys do not have; the message says what.</exception>
    public ConversionAttribution AttributeConversions(AttributionModel model, AttributionConvention? convention = null)
    {
        if (!(TotalConversions.Count > 0.0))
            throw new InvalidOperationException("There are no conversions to attribute.");
        convention ??= AttributionConvention.Default;
        return ConversionAttribution.Of(this, model, convention, Credits.Of(Columns, Columns.Conversions, model, convention));
    }

    /// <summary>Divides the value of the conversions among the channels, to the last minor unit.</summary>
    /// <param name="model">How credit is given.</param>
    /// <param name="convention">How journeys are read; nothing for <see cref="AttributionConvention.Default"/>.</param>
    /// <exception cref="InvalidOperationException">There is no value to divide, or the model needs what the journeys do not have; the message says what.</exception>
    public MoneyAttribution AttributeMoney(AttributionModel model, AttributionConvention? convention = null)
    {
        if (TotalValue is not { MinorUnits: > 0 } total)
            throw new InvalidOperationException("There is no value to attribute: the journeys have no amounts, or only amounts of 0.");
        convention ??= AttributionConvention.Default;
        RowNumbers values = RowNumbers.Of(Array.ConvertAll(Columns.MinorUnits!, value => (double)value));
        return MoneyAttribution.Of(this, total, model, convention, Credits.Of(Columns, values, model, convention));
    }

    /// <summary>The share of the conversions that the fitted chain loses when whoever comes to any of some channels is lost.</summary>
    /// <param name="channels">One channel or more.</param>
    /// <param name="order">How many touches make a state.</param>
    /// <param name="convention">How journeys are read; nothing for <see cref="AttributionConvention.Default"/>.</param>
    /// <exception cref="ArgumentException">There is no channel, or one that no journey touches.</exception>
    /// <exception cref="InvalidOperationException">Nothing converted.</exception>
    public ChannelRemoval RemovalEffect(IEnumerable<TouchpointId> channels, int order = 1, AttributionConvention? convention = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        TouchpointId[] removed = [.. channels.Distinct()];
        if (removed.Length == 0 || removed.FirstOrDefault(channel => !Columns.Channels.Contains(channel)) != default)
            throw new ArgumentException(
                $"{(removed.Length == 0 ? "No channel" : string.Join(", ", removed))} cannot be removed from journeys through {string.Join(", ", Columns.Channels)}.", nameof(channels));
        if (!(TotalConversions.Count > 0.0))
            throw new InvalidOperationException("There are no conversions to lose.");
        convention ??= AttributionConvention.Default;
        double effect = Kernels.WindowChain.Fit(Columns, Columns.Conversions, order, convention).RemovalEffect([.. removed.Select(channel => Array.IndexOf(Columns.Channels, channel))]);
        return new(removed, order, convention, Probability.From(Math.Clamp(effect, 0.0, 1.0)));
    }

    /// <summary>The chain of an order that is fitted to these journeys.</summary>
    /// <param name="order">How many touches make a state.</param>
    /// <param name="convention">How journeys are read; nothing for <see cref="AttributionConvention.Default"/>.</param>
    /// <exception cref="InvalidOperationException">There are more states than a dense chain takes, 2,000; or no journey is left.</exception>
    public AbsorbingChain Fit(int order = 1, AttributionConvention? convention = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        return new(Kernels.WindowChain.Fit(Columns, Columns.Conversions, order, convention ?? AttributionConvention.Default).ToMatrix());
    }

    /// <summary>For example <c>1423 paths through 12 channels: 244.5 conversions, 755 journeys without</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Count} path{(Count == 1 ? "" : "s")} through {Channels.Count} channel{(Channels.Count == 1 ? "" : "s")}: {TotalConversions}, {WithoutConversion:0.##} journey{(WithoutConversion == 1.0 ? "" : "s")} without") + (TotalValue is { } value ? $", {value}" : "");
}
