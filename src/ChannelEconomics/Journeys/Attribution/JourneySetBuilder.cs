using System.Runtime.InteropServices;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Collects rows of a path table; rows of equal paths become one.</summary>
/// <remarks>A builder builds one set and is then spent. It is not safe for use by several threads.</remarks>
public sealed class JourneySetBuilder
{
    private readonly Dictionary<TouchpointId, int> _numbers = [];
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<int> _touches = [];
    private readonly List<int> _offsets = [0];
    private readonly List<double> _conversions = [];
    private readonly List<double> _withoutConversion = [];
    private readonly List<long> _minorUnits = [];
    private Currency? _currency;
    private bool _withoutValue;
    private bool _spent;

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The row's currency differs from those before, or it has a value and rows before had conversions without, or the other way round.</exception>
    public void Add(PathRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        RefuseWhenSpent();
        CheckValue(row);
        int[] path = [.. row.Path.Select(Number)];
        ref int position = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, new string(MemoryMarshal.Cast<int, char>(path)), out bool known);
        if (!known)
        {
            position = _conversions.Count;
            _touches.AddRange(path);
            _offsets.Add(_touches.Count);
            _conversions.Add(0.0);
            _withoutConversion.Add(0.0);
            _minorUnits.Add(0);
        }
        _conversions[position] += row.Conversions.Count;
        _withoutConversion[position] += row.WithoutConversion;
        _minorUnits[position] = checked(_minorUnits[position] + (row.Value?.MinorUnits ?? 0));
    }

    /// <summary>The set of all rows.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    /// <exception cref="InvalidOperationException">The builder has built its set already.</exception>
    public JourneySet Build()
    {
        RefuseWhenSpent();
        _spent = true;
        if (_conversions.Count == 0)
            throw new ArgumentException("There is no journey.");
        return new(
            new([.. _numbers.Keys], [.. _offsets], TouchNumbers.Narrowed([.. _touches]), RowNumbers.Narrowed([.. _conversions]), RowNumbers.Narrowed([.. _withoutConversion]), _currency is null ? null : [.. _minorUnits], _currency, null),
            lookback: null);
    }

    private int Number(TouchpointId channel)
    {
        if (channel == default)
            throw new ArgumentException("default(TouchpointId) is no channel.", nameof(channel));
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, channel, out bool known);
        if (!known) number = _numbers.Count - 1;
        return number;
    }

    private void CheckValue(PathRow row)
    {
        if (row.Value is { } value)
        {
            if (_currency is not null && value.Currency != _currency)
                throw new ArgumentException($"Row '{row}' is in {value.Currency}, but rows before are in {_currency}.", nameof(row));
            if (_withoutValue)
                throw new ArgumentException($"Row '{row}' has a value, but rows before have conversions without one.", nameof(row));
            _currency = value.Currency;
        }
        else if (row.Conversions.Count > 0.0)
        {
            if (_currency is not null)
                throw new ArgumentException($"Row '{row}' has conversions without a value, but rows before have values.", nameof(row));
            _withoutValue = true;
        }
    }

    private void RefuseWhenSpent()
    {
        if (_spent) throw new InvalidOperationException("This builder has built its set; take a new one for another.");
    }
}
