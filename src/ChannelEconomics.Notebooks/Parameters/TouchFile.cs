using ChannelEconomics.Data;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>Turns the text that a notebook's parameter cell holds into a read touch log.</summary>
public static class TouchFile
{
    /// <summary>Reads a CSV of touches.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The headers of the customer's, the channel's and the time's column, separated by commas, or "" to guess them.</param>
    /// <param name="dateFormat">The format of times in .NET's notation; "" for year-first times.</param>
    /// <param name="encoding">The name of the file's encoding, such as "gb18030"; "" for UTF-8, or what its byte-order mark says.</param>
    /// <exception cref="ImportException">The file cannot be read as a touch log.</exception>
    /// <exception cref="ArgumentException">There are not three columns, or the encoding or the format is unknown.</exception>
    public static TouchImport Read(string path, string columns = "", string dateFormat = "", string encoding = "")
    {
        string[] names = string.IsNullOrWhiteSpace(columns) ? [] : columns.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length is not (0 or 3) || names.Any(name => name.Length == 0))
            throw new ArgumentException($"'{columns}' does not name three columns; write the customer's, the channel's and the time's, such as user,source,clicked.", nameof(columns));
        return TouchCsv.Read(path, TouchCsvOptions.Default with
        {
            CustomerColumn = names is [var customer, ..] ? customer : null,
            ChannelColumn = names is [_, var channel, _] ? channel : null,
            TimeColumn = names is [.., var time] ? time : null,
            DateFormats = string.IsNullOrWhiteSpace(dateFormat) ? [] : [dateFormat.Trim()],
            Encoding = string.IsNullOrWhiteSpace(encoding) ? null : OrderFile.EncodingNamed(encoding.Trim()),
        });
    }
}
