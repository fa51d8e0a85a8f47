using System.Reflection;
using System.Text.RegularExpressions;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Tables;

/// <summary>A table as a value: rows, typed columns, caption and footer. Left as a cell's last expression, it is shown.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed partial class Table<T>
{
    /// <summary>How many rows are shown unless <see cref="First"/> says otherwise.</summary>
    public const int DefaultRows = 50;

    private readonly T[] _rows;
    private readonly TableColumn<T>[] _columns;
    private readonly string[][] _footers;
    private readonly string _caption;
    private readonly int _shown;

    internal Table(T[] rows) : this(rows, [], [], "", DefaultRows) { }

    private Table(T[] rows, TableColumn<T>[] columns, string[][] footers, string caption, int shown) =>
        (_rows, _columns, _footers, _caption, _shown) = (rows, columns, footers, caption, shown);

    /// <summary>Adds a column; numbers and money are aligned to the right.</summary>
    /// <param name="header">What the column holds.</param>
    /// <param name="value">The value of a row; null and NaN are shown as a dash.</param>
    /// <param name="format">A .NET format such as "0.000" or "yyyy-MM"; null chooses by the type, and for real numbers by their size.</param>
    /// <param name="unit">The unit, shown in the header.</param>
    public Table<T> Column<TValue>(string header, Func<T, TValue> value, string? format = null, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(header);
        bool real = format is null && typeof(TValue) == typeof(double);
        return With(new TableColumn<T>(
            header, unit, Cells.AreNumeric(typeof(TValue)),
            rows => real ? Cells.Texts(Values(rows, header, r => (double)(object)value(r)!), NumberFormat.Auto) : [.. Values(rows, header, r => Cells.Text(value(r), format))],
            footer => footer is TValue ? Cells.Text(footer, format) : Cells.Text(footer, null))
        {
            Type = typeof(TValue),
            Values = rows => Values<object?>(rows, header, r => value(r)),
        });
    }

    /// <summary>Adds a column of numbers in a format for people, such as <see cref="NumberFormat.Percent"/>.</summary>
    /// <param name="header">What the column holds.</param>
    /// <param name="value">The value of a row; NaN is shown as a dash.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="unit">The unit, shown in the header.</param>
    public Table<T> Column(string header, Func<T, double> value, NumberFormat format, string unit = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentException.ThrowIfNullOrWhiteSpace(header);
        return With(new TableColumn<T>(
            header, unit, IsNumeric: true,
            rows => Cells.Texts(Values(rows, header, value), format),
            footer => footer is double number ? format.Text(number) : Cells.Text(footer, null))
        {
            Type = typeof(double),
            Values = rows => Values<object?>(rows, header, r => value(r)),
        });
    }

    /// <summary>Says what the table holds.</summary>
    public Table<T> Caption(string caption)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        return new(_rows, _columns, _footers, caption, _shown);
    }

    /// <summary>Shows only the first rows, and counts the rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    public Table<T> First(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return new(_rows, _columns, _footers, _caption, rows);
    }

    /// <summary>Adds a row below all others, such as totals; each value is written in the format of its column.</summary>
    /// <param name="cells">One a column, "" for none.</param>
    /// <exception cref="ArgumentException">The count is not that of the columns so far.</exception>
    public Table<T> Footer(params IReadOnlyList<object?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != _columns.Length)
            throw new ArgumentException($"The footer has {cells.Count} cells for {_columns.Length} columns; write \"\" for an empty one.", nameof(cells));
        return new(_rows, _columns, [.. _footers, [.. cells.Select((cell, i) => _columns[i].Text(cell))]], _caption, _shown);
    }

    /// <summary>The table as aligned plain text.</summary>
    public override string ToString() => TableText.Of(ToSheet());

    /// <summary>The table as text in cells, ready to be laid out.</summary>
    internal Sheet ToSheet()
    {
        TableColumn<T>[] columns = _columns.Length > 0 ? _columns : PropertyColumns();
        T[] rows = _rows.Length > _shown ? _rows[.._shown] : _rows;
        return new(
            _caption,
            [.. columns.Select(c => new SheetColumn(Wording.OneLine(c.Header), c.IsNumeric, [.. c.Texts(rows).Select(Wording.OneLine)]) { Unit = Wording.OneLine(c.Unit) })],
            [.. _footers.Select(f => f.Select(Wording.OneLine).ToArray())],
            rows.Length, _rows.Length);
    }

    /// <summary>The values of all rows behind the text, a column at a time.</summary>
    internal IEnumerable<(string Heading, Type Type, object?[] Values)> Values() =>
        (_columns.Length > 0 ? _columns : PropertyColumns()).Select(c => (Wording.OneLine(c.Heading), c.Type, c.Values(_rows)));

    private Table<T> With(TableColumn<T> column)
    {
        if (_footers.Length > 0) throw new InvalidOperationException("Add the columns before the footer: a footer has one cell for each.");
        return new(_rows, [.. _columns, column], _footers, _caption, _shown);
    }

    private static TValue[] Values<TValue>(IReadOnlyList<T> rows, string header, Func<T, TValue> value)
    {
        TValue[] values = new TValue[rows.Count];
        for (int i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = value(rows[i]);
            }
            catch (Exception reason) when (reason is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Column '{header}' failed in row {i}: {reason.Message}", reason);
            }
        }
        return values;
    }

    // A simple value, such as a number or a text, is a column of itself.
    private static TableColumn<T>[] PropertyColumns()
    {
        PropertyInfo[] properties = typeof(T).Namespace == nameof(System)
            ? []
            : [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];
        Table<T> bare = new([]);
        if (properties.Length == 0) return bare.Column("value", row => row)._columns;
        return
        [
            .. properties.Select(p =>
            {
                string header = WordBoundary().Replace(p.Name, " $1").ToLowerInvariant();
                return p.PropertyType == typeof(double)
                    ? bare.Column(header, row => (double)p.GetValue(row)!)._columns[0]
                    : bare.Column(header, row => p.GetValue(row))._columns[0] with { IsNumeric = Cells.AreNumeric(p.PropertyType), Type = p.PropertyType };
            }),
        ];
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordBoundary();
}
