using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Tax;

/// <summary>A payment to a person, and what was withheld of it.</summary>
/// <param name="PaidOn">The day of the payment.</param>
/// <param name="Gross">The payment before tax.</param>
/// <param name="Withheld">The tax that was withheld.</param>
[TypeFormatterSource]
public sealed record WithheldIncome(DateOnly PaidOn, Money Gross, Money Withheld)
{
    /// <summary>For example <c>2026-01-31: ¥10,000.00, of which ¥90.00 withheld</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PaidOn:yyyy-MM-dd}: {Gross}, of which {Withheld} withheld");
}
