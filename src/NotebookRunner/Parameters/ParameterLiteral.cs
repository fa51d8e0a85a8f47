using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner.Parameters;

/// <summary>Turns a value from the command line into C#.</summary>
internal static class ParameterLiteral
{
    public const string Types = "string, int, long, double, decimal, bool and DateOnly, and these with ?";

    /// <summary>The C# expression for the text as a value of the type, or null if it is none.</summary>
    /// <param name="type">A type as <see cref="ParameterCell"/> names it; with a question mark, the word null means null.</param>
    /// <param name="text">The value as it was typed. Numbers and days are invariant: 1234.5, 2025-01-31.</param>
    public static string? Of(string type, string text)
    {
        if (type.EndsWith('?'))
            return text == "null" ? "null" : Of(type[..^1], text);
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            "string" => SymbolDisplay.FormatLiteral(text, quote: true),
            "int" when int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out int number) => number.ToString(invariant),
            "long" when long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out long number) => number.ToString(invariant) + "L",
            "double" when double.TryParse(text, NumberStyles.Float, invariant, out double number) && double.IsFinite(number) => number.ToString("R", invariant) + "D",
            "decimal" when decimal.TryParse(text, NumberStyles.Float, invariant, out decimal number) => number.ToString(invariant) + "M",
            "bool" when bool.TryParse(text, out bool truth) => truth ? "true" : "false",
            "DateOnly" when DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly day) =>
                string.Create(invariant, $"new System.DateOnly({day.Year}, {day.Month}, {day.Day})"),
            _ => null,
        };
    }

    public static bool Knows(string type) => type.TrimEnd('?') is "string" or "int" or "long" or "double" or "decimal" or "bool" or "DateOnly";
}
