using System.Globalization;
using System.Text;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>Which columns of a touch log were read, and how they were chosen.</summary>
/// <param name="Separator">The character between fields.</param>
/// <param name="Customer">Who was met.</param>
/// <param name="Channel">By which channel.</param>
/// <param name="Time">When.</param>
/// <param name="OrderId">The order that the source ties to the touch; nothing when there is no such column.</param>
[TypeFormatterSource]
public sealed record TouchColumns(char Separator, ImportColumn Customer, ImportColumn Channel, ImportColumn Time, ImportColumn? OrderId)
{
    /// <summary>One column a line, such as <c>channel: column 2 "utm_source" (guessed from its name)</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string role, ImportColumn? column) in (ReadOnlySpan<(string, ImportColumn?)>)
            [("customer", Customer), ("channel", Channel), ("time", Time), ("order id", OrderId)])
            text.Append(CultureInfo.InvariantCulture, $"{role}: {column?.ToString() ?? "none"}\n");
        return text.Append("separator: ").Append(Separator == '\t' ? "tab" : Separator).ToString();
    }
}
