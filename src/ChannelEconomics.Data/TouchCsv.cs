using ChannelEconomics.Data.Parsing;

namespace ChannelEconomics.Data;

/// <summary>Reads touch logs from delimited text — who met which channel when — and reports every row that is not a touch.</summary>
/// <remarks>
/// The file is written as <see cref="OrderCsv"/> describes; rows may stand in any order of time. A row needs a customer, a channel and a time; the order that
/// the source itself ties to the touch may be missing. Channels are told apart by every letter, so <c>Live</c> and <c>live</c> are two. Two equal rows are two touches.
/// <c>JourneySet.From(touches, orders, lookback)</c> makes journeys of touches and orders; customers are those of the orders if the two files call them the same.
/// </remarks>
public static class TouchCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, which is named in the report as it is named here.</param>
    /// <param name="options">How to read it. Default: <see cref="TouchCsvOptions.Default"/>.</param>
    /// <param name="progress">Told every 65,536 rows and at the end.</param>
    /// <param name="cancellationToken">Asked every 65,536 rows.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ImportException">The file is a directory, or empty, or only a header, or a column is missing or not clear.</exception>
    public static TouchImport Read(
        string path, TouchCsvOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using FileStream stream = Records.Open(path, "touches");
        return Read(stream, path, options, progress, cancellationToken);
    }

    /// <summary>Reads a stream to its end and leaves it open.</summary>
    /// <param name="stream">The bytes of a file.</param>
    /// <param name="source">What the report calls it.</param>
    /// <param name="options">How to read it. Default: <see cref="TouchCsvOptions.Default"/>.</param>
    /// <param name="progress">Told every 65,536 rows and at the end.</param>
    /// <param name="cancellationToken">Asked every 65,536 rows.</param>
    /// <exception cref="ImportException">The stream is empty, or only a header, or a column is missing or not clear.</exception>
    public static TouchImport Read(
        Stream stream, string source, TouchCsvOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= TouchCsvOptions.Default;
        using Records records = Records.Of(stream, options.Format);
        return TouchRow.ReadAll(records, source, options, progress, cancellationToken);
    }

    /// <summary>Reads text to its end and leaves the reader open.</summary>
    /// <param name="reader">The text of a file.</param>
    /// <param name="source">What the report calls it.</param>
    /// <param name="options">How to read it. Default: <see cref="TouchCsvOptions.Default"/>.</param>
    /// <param name="progress">Told every 65,536 rows and at the end.</param>
    /// <param name="cancellationToken">Asked every 65,536 rows.</param>
    /// <exception cref="ImportException">The text is empty, or only a header, or a column is missing or not clear.</exception>
    public static TouchImport Read(
        TextReader reader, string source, TouchCsvOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        options ??= TouchCsvOptions.Default;
        using Records records = Records.Of(reader, options.Format);
        return TouchRow.ReadAll(records, source, options, progress, cancellationToken);
    }
}
