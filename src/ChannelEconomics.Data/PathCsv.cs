using ChannelEconomics.Data.Parsing;

namespace ChannelEconomics.Data;

/// <summary>Reads path tables: a row a path, with the numbers of journeys along it that converted and did not.</summary>
/// <remarks>
/// UTF-8, comma-separated, with a header; a field in double quotes may hold commas and doubled quotes, but no line break. Numbers of journeys are decimal, whole or not. Rows of
/// equal paths stay as they are; weights add up in every result.
/// </remarks>
public static class PathCsv
{
    /// <summary>The journeys in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How the table is written; nothing for <see cref="PathCsvOptions.Default"/>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ImportException">The file is no path table, or not one row is good.</exception>
    public static PathImport Read(string path, PathCsvOptions? options = null) => Parse(File.ReadAllBytes(path), path, options);

    /// <summary>The journeys in a text.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <param name="options">How the table is written; nothing for <see cref="PathCsvOptions.Default"/>.</param>
    /// <exception cref="ImportException">The text is no path table, or not one row is good.</exception>
    public static PathImport Parse(ReadOnlySpan<byte> utf8, string source = "paths", PathCsvOptions? options = null) =>
        new PathTableReader(source, options ?? PathCsvOptions.Default).Read(utf8);
}
