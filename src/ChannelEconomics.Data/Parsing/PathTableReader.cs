using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>One pass over the bytes of a path table.</summary>
internal sealed partial class PathTableReader(string source, PathCsvOptions options)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly ProblemLog _problems = new(source, options.MaxStoredProblems);
    private readonly ChannelNumbers _channels = new();
    private readonly TouchList _touches = new();
    private readonly NumberList _conversions = new();
    private readonly NumberList _without = new();
    private readonly List<long> _minorUnits = [];
    private readonly byte[] _separator = Encoding.UTF8.GetBytes(options.Separator);
    private readonly List<Range> _fields = [];
    private string[] _header = [];
    private int _path, _converted, _others, _value;
    private int[] _offsets = [0];
    private int _rowsKept;
    private int _line;

    internal PathImport Read(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(Mark)) text = text[Mark.Length..];
        int rows = 0;
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            _line++;
            if (line is [.., (byte)'\r']) line = line[..^1];
            if (line.Trim((byte)' ').IsEmpty) continue;
            if (_header.Length == 0)
            {
                ReadHeader(line);
                Reserve(text);
            }
            else
            {
                rows++;
                Row(line);
            }
            if (HasPlainShape) text = text[PlainRows(text, ref rows)..];
        }
        if (_header.Length == 0) throw new ImportException($"{source}: the table is empty.");
        ImportReport report = _problems.Report(rows, _rowsKept);
        if (_rowsKept == 0) throw new ImportException($"{source}: not one row is good.\n{report}");
        Currency? currency = options.Value?.Currency;
        if (_rowsCounted > 0) CountSteps();
        if (_offsets.Length > _rowsKept + 1) Array.Resize(ref _offsets, _rowsKept + 1);
        return new(
            new(new(_channels.Channels, _offsets, _touches.Build(), _conversions.Build(), _without.Build(), currency is null ? null : [.. _minorUnits], currency, null) { Steps = _rowsCounted > 0 ? _steps : null }, lookback: null),
            report);
    }

    /// <summary>Room for all rows and touches, so that nothing is copied at the end.</summary>
    private void Reserve(ReadOnlySpan<byte> text)
    {
        int rows = text.Count((byte)'\n') + (text is [.., not (byte)'\n'] ? 1 : 0);
        _offsets = GC.AllocateUninitializedArray<int>(rows + 1);
        _offsets[0] = 0;
        _conversions.Reserve(rows);
        _without.Reserve(rows);
        _touches.Reserve(rows + text.Count(_separator));
    }

    private void ReadHeader(ReadOnlySpan<byte> line)
    {
        if (!Split(line)) throw new ImportException($"{source}:{_line}: the header has a stray quote.");
        List<string> names = [];
        foreach (Range field in _fields) names.Add(Encoding.UTF8.GetString(Unquoted(line[field])).Trim());
        _header = [.. names];
        _path = Column(options.PathColumn);
        _converted = Column(options.ConversionsColumn);
        _others = options.WithoutColumn is { } without ? Column(without) : -1;
        _value = options.Value is { } value ? Column(value.Column) : -1;
    }

    private int Column(string name)
    {
        int column = Array.FindIndex(_header, header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
        return column >= 0 ? column : throw new ImportException($"{source}: there is no column '{name}'; there are {string.Join(", ", _header)}.");
    }

    private void Row(ReadOnlySpan<byte> line)
    {
        if (!Split(line))
        {
            _problems.Add(_line, null, null, null, ImportProblemKind.StrayQuote, "has a quote that does not enclose a field");
            return;
        }
        if (_fields.Count != _header.Length)
        {
            _problems.Add(_line, null, null, null, ImportProblemKind.FieldCount, string.Create(CultureInfo.InvariantCulture, $"has {_fields.Count} fields; the header has {_header.Length}"));
            return;
        }
        int before = _problems.Count, touches = _touches.Count;
        AddPath(line[_fields[_path]]);
        double converted = Number(line, _converted), others = _others >= 0 ? Number(line, _others) : 0.0;
        long value = _value >= 0 ? Amount(line, converted) : 0;
        if (_problems.Count > before)
        {
            _touches.CutTo(touches);
            return;
        }
        _offsets[++_rowsKept] = _touches.Count;
        _conversions.Add(converted);
        _without.Add(others);
        if (_value >= 0) _minorUnits.Add(value);
    }

    private void AddPath(ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> path = Unquoted(field);
        if (!Utf8.IsValid(path))
        {
            Refuse(_path, field, ImportProblemKind.InvalidText, "is not UTF-8");
            return;
        }
        while (true)
        {
            int end = _separator.Length == 1 ? path.IndexOf(_separator[0]) : path.IndexOf(_separator);
            ReadOnlySpan<byte> name = (end < 0 ? path : path[..end]).Trim((byte)' ');
            int channel = _channels.Number(name);
            if (channel < 0)
            {
                Refuse(_path, field, ImportProblemKind.MissingValue, "has a channel without a name");
                return;
            }
            _touches.Add(channel);
            if (end < 0) return;
            path = path[(end + _separator.Length)..];
        }
    }

    private double Number(ReadOnlySpan<byte> line, int column)
    {
        ReadOnlySpan<byte> field = Unquoted(line[_fields[column]]).Trim((byte)' ');
        if (field is [>= (byte)'0' and <= (byte)'9']) return field[0] - '0';
        if (!Utf8Parser.TryParse(field, out double number, out int read) || read != field.Length || !double.IsFinite(number))
            Refuse(column, field, ImportProblemKind.InvalidAmount, "is no number of journeys");
        else if (number < 0.0)
            Refuse(column, field, ImportProblemKind.NegativeAmount, "is negative");
        return number;
    }

    private long Amount(ReadOnlySpan<byte> line, double converted)
    {
        ReadOnlySpan<byte> field = Unquoted(line[_fields[_value]]).Trim((byte)' ');
        if (!Utf8Parser.TryParse(field, out decimal amount, out int read) || read != field.Length
            || !Money.TryParse(amount.ToString(CultureInfo.InvariantCulture), options.Value!.Value.Currency, out Money money))
            Refuse(_value, field, ImportProblemKind.InvalidAmount, $"is no amount in {options.Value!.Value.Currency}");
        else if (money.Sign < 0)
            Refuse(_value, field, ImportProblemKind.NegativeAmount, "is negative");
        else if (money.Sign > 0 && converted == 0.0)
            Refuse(_value, field, ImportProblemKind.InvalidAmount, "is a value without a conversion");
        else
            return money.MinorUnits;
        return 0;
    }

    private void Refuse(int column, ReadOnlySpan<byte> value, ImportProblemKind kind, string rule) =>
        _problems.Add(_line, _header[column], column + 1, Shown.Quoted(value), kind, rule);

    /// <summary>Finds the fields of a line; false when a quote does not enclose a field.</summary>
    private bool Split(ReadOnlySpan<byte> line)
    {
        _fields.Clear();
        for (int start = 0; ;)
        {
            int end;
            if (start < line.Length && line[start] == '"')
            {
                end = start + 1;
                while (true)
                {
                    int quote = line[end..].IndexOf((byte)'"');
                    if (quote < 0) return false;
                    end += quote + 1;
                    if (end >= line.Length || line[end] != '"') break;
                    end++; // a doubled quote
                }
                if (end < line.Length && line[end] != ',') return false;
            }
            else
            {
                int comma = line[start..].IndexOf((byte)',');
                end = comma < 0 ? line.Length : start + comma;
                if (line[start..end].Contains((byte)'"')) return false;
            }
            _fields.Add(start..end);
            if (end >= line.Length) return true;
            start = end + 1;
        }
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> field)
    {
        if (field is not [(byte)'"', .., (byte)'"']) return field;
        ReadOnlySpan<byte> inside = field[1..^1];
        return inside.Contains((byte)'"') ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(inside).Replace("\"\"", "\"", StringComparison.Ordinal)) : inside;
    }
}
