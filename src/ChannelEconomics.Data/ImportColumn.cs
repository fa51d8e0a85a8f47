using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>A column of a file that was read.</summary>
/// <param name="Name">Its header, trimmed.</param>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Choice">Why this one.</param>
[TypeFormatterSource]
public sealed record ImportColumn(string Name, int Number, ColumnChoice Choice)
{
    /// <summary>Its position in a record, counted from 0.</summary>
    internal int Index => Number - 1;

    /// <summary>For example <c>column 5 "dollars" (guessed from its name)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"column {Number} \"{Name}\" ({(Choice == ColumnChoice.Declared ? "declared" : "guessed from its name")})");
}
