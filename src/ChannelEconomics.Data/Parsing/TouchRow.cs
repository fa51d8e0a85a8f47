using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Turns one row after the other into a touch, or into problems: all that a row has, not only the first.</summary>
internal sealed class TouchRow
{
    private readonly TableRows _rows;
    private readonly Records _record;
    private readonly ProblemLog _problems;
    private readonly TouchColumns _columns;
    private readonly DateReader _times;
    private readonly Dictionary<string, CustomerId> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CustomerId>.AlternateLookup<ReadOnlySpan<char>> _knownCustomers;
    private readonly Dictionary<string, TouchpointId> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TouchpointId>.AlternateLookup<ReadOnlySpan<char>> _knownChannels;
    private readonly List<Touch> _touches = [];
    private char[] _text = [];

    private TouchRow(TableRows rows, TouchColumns columns, TouchCsvOptions options)
    {
        (_rows, _record, _problems, _columns) = (rows, rows.Record, rows.Problems, columns);
        _times = new(options.Format);
        _knownCustomers = _customers.GetAlternateLookup<ReadOnlySpan<char>>();
        _knownChannels = _channels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    internal static TouchImport ReadAll(
        Records records, string source, TouchCsvOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        TableRows rows = new(records, source, options.Format, progress, cancellationToken);
        ColumnFinder finder = rows.ReadHeader(options.CustomerColumn, options.ChannelColumn, options.TimeColumn, options.OrderIdColumn);
        TouchColumns columns = new(
            finder.Separator,
            finder.Require(options.CustomerColumn, ColumnNames.Met, "the customer", "who was met", nameof(options.CustomerColumn)),
            finder.Require(options.ChannelColumn, ColumnNames.Channel, "the channel", "by which channel", nameof(options.ChannelColumn)),
            finder.Require(options.TimeColumn, ColumnNames.Touched, "the time", "when", nameof(options.TimeColumn)),
            finder.Find(options.OrderIdColumn, ColumnNames.OrderId, "the order's identifier", nameof(options.OrderIdColumn)));
        TouchRow row = new(rows, columns, options);
        while (rows.Next(columns.Customer))
            row.Read();
        return new(row._touches, rows.Report(row._touches.Count), columns);
    }

    private void Read()
    {
        int before = _problems.Count;
        ReadOnlySpan<char> text = _record.Text(_columns.Customer.Index, ref _text);
        if (!_knownCustomers.TryGetValue(text, out CustomerId customer) && IsGiven(text, _columns.Customer, "customer"))
            _customers.Add(text.ToString(), customer = CustomerId.From(text.ToString()));
        text = _record.Text(_columns.Channel.Index, ref _text);
        if (!_knownChannels.TryGetValue(text, out TouchpointId channel) && IsGiven(text, _columns.Channel, "channel"))
            _channels.Add(text.ToString(), channel = TouchpointId.From(text.ToString()));
        DateTimeOffset time = ReadTime();
        OrderId? order = ReadOrderId();
        if (_problems.Count == before)
            _touches.Add(Touch.Of(customer, channel, time, order));
    }

    private DateTimeOffset ReadTime()
    {
        ReadOnlySpan<char> text = _record.Text(_columns.Time.Index, ref _text);
        if (_times.TryRead(text, out DateTimeOffset time, out string rule)) return time;
        if (Missing.Is(text))
            Missing.Report(_problems, _record.Line, _columns.Time, "time");
        else
            _problems.Add(_record.Line, _columns.Time, Shown.Quoted(text), ImportProblemKind.InvalidDate, rule);
        return default;
    }

    /// <summary>The order that the source ties to the touch; nothing when it ties none, which is no problem.</summary>
    private OrderId? ReadOrderId()
    {
        if (_columns.OrderId is null) return null;
        ReadOnlySpan<char> text = _record.Text(_columns.OrderId.Index, ref _text);
        return !Missing.Is(text) && IsGiven(text, _columns.OrderId, "order's identifier") ? OrderId.From(text.ToString()) : null;
    }

    private bool IsGiven(ReadOnlySpan<char> text, ImportColumn column, string what)
    {
        if (Missing.Is(text))
            Missing.Report(_problems, _record.Line, column, what);
        else if (text.Contains('\uFFFD'))
            _rows.RefuseText(column.Index);
        else
            return true;
        return false;
    }
}
