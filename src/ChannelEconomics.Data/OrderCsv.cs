using ChannelEconomics.Data.Parsing;

namespace ChannelEconomics.Data;

/// <summary>Reads orders from delimited text, and reports every row that is not one.</summary>
/// <remarks>
/// The first line is the header. Fields may be quoted as in RFC 4180 (Shafranovich, 2005), with separators, quotes and line ends inside; lines end in CR LF, LF or
/// CR. A first line <c>sep=;</c> declares the separator. Values are trimmed. A value that is empty, <c>NULL</c> or <c>\N</c> is missing. A row needs a customer, a date, and an amount if the
/// file has amounts; an order identifier may be missing, and if it is given, it is given once. Without identifiers two equal rows are two
/// orders. Lines with nothing in them are passed over. Numbers and dates are read by declared rules, never by the machine's culture.
/// </remarks>
public static class OrderCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, which is named in the report as it is named here.</param>
    /// <param name="options">How to read it. Default: <see cref="OrderCsvOptions.Default"/>.</param>
    /// <param name="progress">Told every 65,536 rows and at the end.</param>
    /// <param name="cancellationToken">Asked every 65,536 rows.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ImportException">The file is a directory, or empty, or only a header, or a column is missing or not clear.</exception>
    public static OrderImport Read(
        string path, OrderCsvOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using FileStream stream = Records.Open(path, "orders");
        return Read(stream, path, options, progress, cancellationToken);
    }

    /// <summary>Reads a stream to its end and leaves it open.</summary>
    /// <param name="stream">The bytes of a file.</param>
    /// <param name="source">What the report calls it.</param>
    /// <param name="options">How to read it. Default: <see cref="OrderCsvOptions.Default"/>.</param>
    /// <param name="progress">Told every 65,536 rows and at the end.</param>
    /// <param name="cancellationToken">Asked every 65,536 rows.</param>
    /// <exception cref="ImportException">The stream is empty, or only a header, or a column is missing or not clear.</exception>
    public static OrderImport Read(
        Stream stream, string source, OrderCsvOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= OrderCsvOptions.Default;
        using Records records = Records.Of(stream, options.Format);
        return OrderReader.Read(records, source, options, progress, cancellationToken);
    }

    /// <summary>Reads text to its end and leaves the reader open.</summary>
    /// <param name="reader">The text of a file.</param>
    /// <param name="source">What the report calls it.</param>
    /// <param name="options">How to read it. Default: <see cref="OrderCsvOptions.Default"/>.</param>
    /// <param name="progress">Told every 65,536 rows and at the end.</param>
    /// <param name="cancellationToken">Asked every 65,536 rows.</param>
    /// <exception cref="ImportException">The text is empty, or only a header, or a column is missing or not clear.</exception>
    public static OrderImport Read(
        TextReader reader, string source, OrderCsvOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= OrderCsvOptions.Default;
        using Records records = Records.Of(reader, options.Format);
        return OrderReader.Read(records, source, options, progress, cancellationToken);
    }
}
