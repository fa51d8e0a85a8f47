using System.Globalization;

namespace ChannelEconomics.Polyglot;

/// <summary>A row of a frame that is no order, and why.</summary>
/// <param name="Row">The row, counted from 0 as a frame counts them.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Value">The value as text; null when there is none.</param>
/// <param name="Rule">The rule in words, as the end of a sentence about the value.</param>
public sealed record FrameProblem(long Row, string Column, string? Value, string Rule)
{
    /// <summary>For example <c>row 17, amount: -3 is negative: a refund is not an order</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"row {Row}, {Column}: {(Value is null ? "" : Value + " ")}{Rule}");
}
