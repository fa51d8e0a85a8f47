using NotebookRunner.Book;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Book;

public sealed class PartsTests
{
    [Fact]
    public void Ids_that_are_taken_are_renamed_with_all_that_refers_to_them()
    {
        Slugs ids = new();
        string once = "<style>#p .a{fill:url(#p-g)}</style><svg id=\"p\" aria-labelledby=\"p-t p-d\"><title id=\"p-t\">#p</title><desc id=\"p-d\"></desc><use href=\"#p-g\"/></svg><script> id=\"p\"</script>";
        Assert.Equal(once, OutputIds.Unique(once, ids));
        Assert.Equal(
            "<style>#p-1 .a{fill:url(#p-g)}</style><svg id=\"p-1\" aria-labelledby=\"p-t-1 p-d-1\"><title id=\"p-t-1\">#p-1</title><desc id=\"p-d-1\"></desc><use href=\"#p-g\"/></svg><script> id=\"p\"</script>",
            OutputIds.Unique(once, ids));
    }

    [Theory]
    [InlineData("#r \"x.dll\"\n\nusing System;\nusing A = B.C;\nusing static System.Math;\n// so", "Setup: 1 reference, 3 namespaces")]
    [InlineData("using System.IO;", "Setup: 1 namespace")]
    [InlineData("using var a = Open();", null)]
    [InlineData("using System;\nvar x = 1;", null)]
    [InlineData("// a thought", null)]
    public void A_cell_that_only_prepares_is_told_from_others(string source, string? description) => Assert.Equal(description, SetupCell.Describe(source));

    [Fact]
    public void The_cover_is_the_notebooks_own_index_before_the_readme()
    {
        using TemporaryFolder folder = new();
        folder.Write("README.md", "[![badge](x)](y)\n\n# Read me\n\nHello.\n\n```\n## not a heading\n```\n\n## How\n\nSo.\n\n## Why\n\nBecause.");
        Cover readme = Cover.Read(folder.Path, folder.In("notebooks"));
        Assert.Equal("# Read me\n\nHello.\n\n```\n## not a heading\n```", readme.Above.Trim());
        Assert.Equal("## How\n\nSo.", readme.Below.Trim());

        folder.Write("notebooks/index.md", "# Mine\n\n## How\n\nSo.\n\n## Why");
        Cover own = Cover.Read(folder.Path, folder.In("notebooks"));
        Assert.Equal(("# Mine", "## How\n\nSo.\n\n## Why"), (own.Above.Trim(), own.Below));
        Assert.Equal(new Cover(folder.In("other"), "", ""), Cover.Read(null, folder.In("other")));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(287_637, "287.6 kB")]
    [InlineData(5_000_000, "5 MB")]
    public void Sizes_are_for_people(long size, string text) => Assert.Equal(text, new DataFile("x", size, "").SizeText);

    [Fact]
    public void The_readme_of_a_file_is_the_nearest_below_the_repositorys_own()
    {
        using TemporaryFolder folder = new();
        folder.Write("README.md", "");
        string near = folder.Write("seeds/README.md", "");
        Assert.Equal(near, DataFiles.ReadmeOf(folder.In("seeds/a/b.csv"), folder.Path));
        Assert.Null(DataFiles.ReadmeOf(folder.In("other/b.csv"), folder.Path));
        Assert.Null(DataFiles.ReadmeOf("/elsewhere/b.csv", folder.Path));
    }

    [Fact]
    public void Prose_is_split_by_heading_and_formulas_keep_their_words()
    {
        ProseSections prose = new();
        prose.Add("<p>Before &amp; <em>all</em></p>");
        prose.Add("<h2 id=\"a\">One <code>x</code></h2><p>is <math alttext=\"a_1\"><mi>a</mi></math></p><h3 id=\"b\">Two</h3>");
        Assert.Equal([new("", "", "Before & all"), new("a", "One x", "is a_1"), new("b", "Two", "")], prose.ToImmutable().ToArray());
    }
}
