namespace ChannelEconomics.Notebooks.Tables;

/// <summary>One column of text.</summary>
internal sealed record SheetColumn(string Heading, bool IsNumeric, string[] Cells);
