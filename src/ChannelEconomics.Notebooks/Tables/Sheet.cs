using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Tables;

/// <summary>A table as text in cells.</summary>
internal sealed record Sheet(string Caption, SheetColumn[] Columns, string[][] Footers, int ShownRows, int AllRows)
{
    /// <summary>What is said about the rows not shown; empty when all are.</summary>
    internal string Rest => ShownRows == AllRows
        ? ""
        : $"first {Wording.Count(ShownRows, "row")} of {Numerals.Fixed(AllRows, 0)}";
}
