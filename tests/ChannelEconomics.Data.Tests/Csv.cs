using System.Text;

namespace ChannelEconomics.Data.Tests;

/// <summary>Reads text as if it were the file orders.csv.</summary>
internal static class Csv
{
    internal static OrderImport Read(string text, OrderCsvOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    internal static OrderImport Read(byte[] bytes, OrderCsvOptions? options = null)
    {
        using MemoryStream stream = new(bytes);
        return OrderCsv.Read(stream, "orders.csv", options);
    }

    /// <summary>The problems of a file, as they are printed.</summary>
    internal static string[] Problems(string text, OrderCsvOptions? options = null) =>
        [.. Read(text, options).Report.Problems.Select(problem => problem.ToString())];

    /// <summary>The message of a file that cannot be read at all.</summary>
    internal static string Refusal(string text, OrderCsvOptions? options = null)
    {
        ImportException refusal = Assert.Throws<ImportException>(() => Read(text, options));
        Assert.Null(refusal.Report);
        return refusal.Message;
    }
}
