using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>Which columns of a file were read, and how they were chosen.</summary>
/// <param name="Separator">The character between fields.</param>
/// <param name="Customer">Who bought.</param>
/// <param name="Date">When.</param>
/// <param name="Amount">What was paid; nothing when no column says so.</param>
/// <param name="OrderId">The order's identifier; nothing when there is none.</param>
/// <param name="Currency">The currency code; nothing when there is none.</param>
[TypeFormatterSource]
public sealed record OrderColumns(
    char Separator, ImportColumn Customer, ImportColumn Date, ImportColumn? Amount, ImportColumn? OrderId, ImportColumn? Currency)
{
    /// <summary>The headers of columns that look like an order's state, which nothing reads: cancelled and unpaid orders are orders like all others.</summary>
    public ImmutableArray<string> StateColumns { get; init; } = [];

    /// <summary>One column a line, such as <c>amount: column 5 "dollars" (guessed from its name)</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string role, ImportColumn? column) in (ReadOnlySpan<(string, ImportColumn?)>)
            [("customer", Customer), ("date", Date), ("amount", Amount), ("order id", OrderId), ("currency", Currency)])
            text.Append(CultureInfo.InvariantCulture, $"{role}: {column?.ToString() ?? "none"}\n");
        text.Append("separator: ").Append(Separator == '\t' ? "tab" : Separator);
        foreach (string state in StateColumns)
            text.Append(CultureInfo.InvariantCulture, $"\nWarning: {Parsing.Shown.Quoted(state)} looks like the state of an order and is not read; take cancelled and unpaid orders out of the file, or they count as purchases.");
        return text.ToString();
    }
}
