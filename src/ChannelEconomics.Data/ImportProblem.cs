using System.Globalization;
using System.Text;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>Why one row was refused. A row may have several problems.</summary>
/// <param name="Source">The file, as the caller named it.</param>
/// <param name="Line">The physical line where the row begins, counted from 1; the header line included.</param>
/// <param name="Column">The header of the column, or nothing when the whole row is meant.</param>
/// <param name="ColumnNumber">The column's number, counted from 1, or nothing when the whole row is meant.</param>
/// <param name="Value">The value as it may be printed: in quotes, escaped, and cut short when long. Nothing when a value is missing.</param>
/// <param name="Kind">Which rule was broken.</param>
/// <param name="Rule">The rule in words, as the end of a sentence about the value.</param>
[TypeFormatterSource]
public sealed record ImportProblem(string Source, int Line, string? Column, int? ColumnNumber, string? Value, ImportProblemKind Kind, string Rule)
{
    /// <summary>For example <c>orders.csv:17: date: "2024-13-01" is not a date in the format yyyy-MM-dd</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Source}:{Line}: ");
        if (Column is not null) text.Append(Column).Append(": ");
        if (Value is not null) text.Append(Value).Append(' ');
        return text.Append(Rule).ToString();
    }
}
