namespace ChannelEconomics.Notebooks.Tables;

/// <summary>One column of text.</summary>
internal sealed record SheetColumn(string Header, bool IsNumeric, string[] Cells)
{
    /// <summary>The unit of its numbers; empty without one.</summary>
    internal string Unit { get; init; } = "";

    /// <summary>The header with its unit, on one line.</summary>
    internal string Heading => Unit.Length == 0 ? Header : $"{Header} ({Unit})";
}
