using System.Globalization;
using System.Text.RegularExpressions;
using NotebookRunner.Book;

namespace NotebookRunner.Tests.Book;

public sealed class StyleTests
{
    private const double RequiredContrast = 4.5; // WCAG 2.1, 1.4.3, level AA, text of ordinary size.

    public static TheoryData<string, string> TextOnGround() => new()
    {
        { "ink", "paper" }, { "ink", "panel" }, { "quiet", "paper" }, { "quiet", "panel" }, { "accent", "paper" }, { "accent", "panel" }, { "accent", "wash" },
        { "warn", "paper" }, { "warn", "warn-wash" }, { "keyword", "panel" }, { "literal", "panel" }, { "number", "panel" }, { "type", "panel" }, { "function", "panel" },
    };

    [Theory]
    [MemberData(nameof(TextOnGround))]
    public void Text_stands_out_from_its_ground_in_light_and_in_dark(string text, string ground)
    {
        (double light, double dark) = (Contrast(Colour(text).Light, Colour(ground).Light), Contrast(Colour(text).Dark, Colour(ground).Dark));
        Assert.True(light >= RequiredContrast && dark >= RequiredContrast, $"{text} on {ground}: {light:0.00} light, {dark:0.00} dark");
    }

    [Fact]
    public void The_style_loads_nothing() => Assert.DoesNotMatch(@"url\(|@import", Assets.Style);

    private static (string Light, string Dark) Colour(string name)
    {
        Match match = Regex.Match(Assets.Style, $@"--{name}: light-dark\(#(\w{{6}}), #(\w{{6}})\)");
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static double Contrast(string one, string other)
    {
        (double a, double b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            double value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);
    }
}
