namespace ChannelEconomics.Data.Journal;

/// <summary>A journal cannot be used, or could not be written; what was acknowledged before is still in it.</summary>
public sealed class JournalException : Exception
{
    internal JournalException(JournalFault fault, string path, string message, Exception? inner = null, long? row = null)
        : base($"{path}{(row is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $", row {number}") : "")}: {message}", inner) =>
        (Fault, Path, Row) = (fault, path, row);

    /// <summary>What is wrong.</summary>
    public JournalFault Fault { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The row, counted from 1, if one is at fault.</summary>
    public long? Row { get; }
}
