using System.Globalization;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>What the palette promises: contrast (WCAG 2.2, 1.4.3 and 1.4.11) and distance, also for colour-blind readers.</summary>
public sealed class PaletteTests
{
    // Linear RGB matrices of Machado, Oliveira and Fernandes (2009), severity 1.
    private static readonly Dictionary<string, double[]> Sights = new()
    {
        ["full"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    [Fact]
    public void Marks_stand_out_from_their_paper_by_3_to_1_and_texts_by_4_5_to_1()
    {
        for (int i = 0; i < Palette.Size; i++)
        {
            AssertContrast(Palette.Mark(i), 3.0);
            AssertContrast(Palette.Text(i), 4.5);
        }
        AssertContrast(Palette.Ink, 7.0);
        AssertContrast(Palette.Soft, 4.5);
        AssertContrast(Palette.Rule, 3.0);
    }

    [Theory]
    [InlineData(4, 10.0)]
    [InlineData(6, 7.5)]
    [InlineData(8, 6.5)]
    public void The_first_colours_stay_apart_under_every_sight(int count, double distance)
    {
        foreach ((string sight, double[] matrix) in Sights)
            for (int i = 0; i < count; i++)
                for (int j = 0; j < i; j++)
                {
                    Assert.True(Distance(Palette.Mark(i).Light, Palette.Mark(j).Light, matrix) >= distance, $"light {i + 1}, {j + 1}, {sight}: {Distance(Palette.Mark(i).Light, Palette.Mark(j).Light, matrix)}");
                    Assert.True(Distance(Palette.Mark(i).Dark, Palette.Mark(j).Dark, matrix) >= distance, $"dark {i + 1}, {j + 1}, {sight}: {Distance(Palette.Mark(i).Dark, Palette.Mark(j).Dark, matrix)}");
                }
    }

    private static void AssertContrast(Tone tone, double least)
    {
        Assert.True(Contrast(tone.Light, Palette.Paper.Light) >= least, $"{tone.Role} on light paper: {Contrast(tone.Light, Palette.Paper.Light):0.00}");
        Assert.True(Contrast(tone.Dark, Palette.Paper.Dark) >= least, $"{tone.Role} on dark paper: {Contrast(tone.Dark, Palette.Paper.Dark):0.00}");
    }

    private static double Contrast(string a, string b)
    {
        double[] light = [.. new[] { Luminance(a), Luminance(b) }.Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(string colour) => Linear(colour) is [var r, var g, var b] ? 0.2126 * r + 0.7152 * g + 0.0722 * b : 0.0;

    private static double Distance(string a, string b, double[] sight)
    {
        double[] p = OkLab(Seen(Linear(a), sight)), q = OkLab(Seen(Linear(b), sight));
        return 100.0 * Math.Sqrt(p.Zip(q, (u, v) => (u - v) * (u - v)).Sum());
    }

    private static double[] Seen(double[] c, double[] m) =>
        [.. Enumerable.Range(0, 3).Select(i => Math.Clamp(m[3 * i] * c[0] + m[3 * i + 1] * c[1] + m[3 * i + 2] * c[2], 0.0, 1.0))];

    private static double[] Linear(string colour) => [.. new[] { 1, 3, 5 }
        .Select(i => int.Parse(colour.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    // Ottosson (2020), "A perceptual color space for image processing".
    private static double[] OkLab(double[] c)
    {
        double l = Math.Cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
        double m = Math.Cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
        double s = Math.Cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
        return
        [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ];
    }
}
