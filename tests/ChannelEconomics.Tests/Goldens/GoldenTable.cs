using System.Globalization;
using System.Reflection;

namespace ChannelEconomics.Tests.Goldens;

/// <summary>A table of known numbers: lines of '#' that say where it is from, a line of column names, then rows.</summary>
internal sealed class GoldenTable
{
    private GoldenTable(string name, string[] columns, IReadOnlyList<GoldenRow> rows) => (Name, Columns, Rows) = (name, columns, rows);

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<GoldenRow> Rows { get; }

    /// <summary>Reads <c>Goldens/<paramref name="name"/></c>, which is embedded in the test assembly.</summary>
    public static GoldenTable Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Goldens/" + name)
            ?? throw new ArgumentException($"There is no golden file '{name}'.", nameof(name));
        using StreamReader reader = new(stream);
        List<GoldenRow> rows = [];
        string[]? columns = null;
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            string[] cells = text.Split(',');
            if (columns is null) columns = cells;
            else if (cells.Length == columns.Length) rows.Add(new(name, line, columns, cells));
            else throw new FormatException($"{name}:{line} has {cells.Length} cells, not {columns.Length}.");
        }
        return new(name, columns ?? throw new FormatException($"{name} has no column names."), rows);
    }
}

/// <summary>One row of a golden table.</summary>
internal sealed record GoldenRow(string File, int Line, string[] Columns, string[] Cells)
{
    public string Text(string column) => Cells[IndexOf(column)];

    public double Number(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);

    public uint Hex(string column) => uint.Parse(Text(column), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public override string ToString() => $"{File}:{Line} ({string.Join(", ", Cells)})";

    private int IndexOf(string column) => Array.IndexOf(Columns, column) is >= 0 and var index
        ? index
        : throw new ArgumentException($"{File} has no column '{column}'.", nameof(column));
}
