namespace ChannelEconomics.Notebooks.Tables;

/// <summary>One column of a table: its heading and the text of each row.</summary>
internal sealed record TableColumn<T>(string Header, string Unit, bool IsNumeric, Func<IReadOnlyList<T>, string[]> Texts, Func<object?, string> Text)
{
    internal string Heading => Unit.Length == 0 ? Header : $"{Header} ({Unit})";
}
