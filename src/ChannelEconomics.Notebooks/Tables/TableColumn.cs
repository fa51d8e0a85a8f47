namespace ChannelEconomics.Notebooks.Tables;

/// <summary>One column of a table: its heading, the text of each row, and the value behind it.</summary>
internal sealed record TableColumn<T>(string Header, string Unit, bool IsNumeric, Func<IReadOnlyList<T>, string[]> Texts, Func<object?, string> Text)
{
    /// <summary>The type of the values, for what takes values rather than text.</summary>
    internal required Type Type { get; init; }

    /// <summary>The value of each row.</summary>
    internal required Func<IReadOnlyList<T>, object?[]> Values { get; init; }

    internal string Heading => Unit.Length == 0 ? Header : $"{Header} ({Unit})";
}
