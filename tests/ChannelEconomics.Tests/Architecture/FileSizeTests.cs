namespace ChannelEconomics.Tests.Architecture;

/// <summary>Small files, one noun each. A file of published coefficients is named <c>*.Coefficients.cs</c> and exempt.</summary>
public sealed class FileSizeTests
{
    private const int HardLimit = 400;
    private static readonly string[] Folders = ["src", "tests", "benchmarks"];

    [Fact]
    public void No_file_has_more_than_400_lines()
    {
        string[] tooLong = [.. Sizes(Folders).Where(file => file.Lines > HardLimit).Select(file => $"{file.Name}: {file.Lines} lines")];
        Assert.True(tooLong.Length == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public void Half_of_the_source_files_have_at_most_80_lines_and_nine_in_ten_at_most_250()
    {
        int[] lines = [.. Sizes("src").Select(file => file.Lines).Order()];
        Assert.InRange(lines[lines.Length / 2], 1, 80);
        Assert.InRange(lines[lines.Length * 9 / 10], 1, 250);
    }

    private static IEnumerable<(string Name, int Lines)> Sizes(params string[] folders) =>
        from file in Repository.Sources(folders)
        where !file.EndsWith(".Coefficients.cs", StringComparison.Ordinal)
        select (Repository.Relative(file), File.ReadLines(file).Count());
}
