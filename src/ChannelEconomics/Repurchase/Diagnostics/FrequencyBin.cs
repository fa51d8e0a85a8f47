using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>How many customers made so many repeat purchases, and how many a model expects to.</summary>
/// <param name="Frequency">x, the number of repeat purchases.</param>
/// <param name="OrMore">Whether larger numbers belong here too.</param>
/// <param name="Actual">The customers, by weight.</param>
/// <param name="Expected">The customers that the model expects.</param>
[TypeFormatterSource]
public sealed record FrequencyBin(int Frequency, bool OrMore, double Actual, double Expected)
{
    /// <summary>The number of purchases as an axis names it: <c>3</c>, or <c>7+</c> for seven and more.</summary>
    public string Name => NameOf(Frequency, OrMore);

    /// <summary>For example <c>x = 3: 214 customers, 210.6 expected</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"x = {Name}: {Actual} customers, {Expected:F1} expected");

    internal static string NameOf(int frequency, bool orMore) => string.Create(CultureInfo.InvariantCulture, $"{frequency}{(orMore ? "+" : "")}");
}
