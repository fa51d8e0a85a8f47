namespace ChannelEconomics.Tests.Architecture;

/// <summary>docs/architecture.md says who may use whom; here the code is held to it.</summary>
public sealed class LayersTests
{
    private static readonly string Core = Repository.Path("src", "ChannelEconomics");
    private static readonly FolderTable Table = FolderTable.Read(Repository.Path("docs", "architecture.md"));

    [Fact]
    public void No_core_folder_uses_one_that_its_row_does_not_name()
    {
        string[] violations = [.. CoreSource.Dependencies((from, to) => !Table.Allows(from, to)).Select(use => use.ToString())];
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    [Fact]
    public void The_binder_sees_dependencies_that_have_no_using_directive()
    {
        // A guard of the guard: Customers builds on Orders, so a reader that sees nothing would be blind.
        Assert.Contains(CoreSource.Dependencies((from, to) => (from, to) == ("Customers", "Orders")), use => use is { From: "Customers", To: "Orders" });
    }

    [Fact]
    public void Every_core_folder_has_a_row_and_every_row_has_a_folder()
    {
        IEnumerable<string> folders = Directory.GetDirectories(Core).Select(folder => Path.GetFileName(folder)!).Where(name => char.IsUpper(name[0]));
        IEnumerable<string> rows = Table.Folders.Select(row => row.Split('/')[0]).Distinct();
        Assert.Equal(folders.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_source_file_lies_at_the_top_of_the_core() =>
        Assert.Empty(Directory.EnumerateFiles(Core, "*.cs"));

    [Fact]
    public void A_row_for_a_subfolder_overrides_that_of_its_parent()
    {
        Assert.True(Table.Allows("Strategy/Article", "Claims"));
        Assert.False(Table.Allows("Strategy", "Claims"));
        Assert.False(Table.Allows("Values", "Numerics"));
        Assert.True(Table.Allows("Repurchase/BgNbd", "Customers"));
    }

    [Theory]
    [InlineData("ChannelEconomics", "")]
    [InlineData("ChannelEconomics.Data", "ChannelEconomics")]
    [InlineData("ChannelEconomics.Notebooks", "ChannelEconomics,ChannelEconomics.Data")]
    [InlineData("ChannelEconomics.Polyglot", "ChannelEconomics.Notebooks")]
    [InlineData("NotebookRunner", "")]
    public void A_project_uses_only_the_projects_that_the_page_gives_it(string project, string mayUse)
    {
        System.Xml.Linq.XDocument file = System.Xml.Linq.XDocument.Load(Repository.Path("src", project, project + ".csproj"));
        IEnumerable<string> used =
            from reference in file.Descendants("ProjectReference")
            where (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
            select Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!);
        Assert.Equal(mayUse.Split(',', StringSplitOptions.RemoveEmptyEntries), used.Order(StringComparer.Ordinal));
    }
}
