using System.Text;
using NotebookRunner.Notebooks;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Notebooks;

public sealed class NotebookReaderTests
{
    [Fact]
    public void Sources_may_be_text_or_a_list_of_lines()
    {
        Notebook notebook = Parse("""
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [
              {"cell_type": "code", "metadata": {}, "source": ["var a = 1;\n", "a"], "outputs": [], "execution_count": 3},
              {"cell_type": "markdown", "metadata": {}, "source": "# Title\r\ntext"}]}
            """);

        Assert.Equal("var a = 1;\na", notebook.Cells[0].Source);
        Assert.Equal("# Title\ntext", notebook.Cells[1].Source);
        Assert.Equal(3, Assert.IsType<CodeCell>(notebook.Cells[0]).ExecutionCount);
    }

    [Fact]
    public void Missing_broken_and_repeated_ids_are_replaced_by_the_position()
    {
        Notebook notebook = Parse("""
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
              {"cell_type": "raw", "metadata": {}, "source": ""},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "not valid"},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "same"},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "same"},
              {"cell_type": "raw", "metadata": {}, "source": "", "id": "cell-6"},
              {"cell_type": "raw", "metadata": {}, "source": ""}]}
            """);

        Assert.Equal(["cell-1", "cell-2", "same", "cell-4", "cell-6", "cell-6-2"], notebook.Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void A_byte_order_mark_is_no_error() =>
        Assert.Single(NotebookReader.Parse((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TestNotebook.Json("1"))], "x").Cells);

    [Theory]
    [InlineData("", 1, "$", "empty")]
    [InlineData("print('hello')", 1, "$", "invalid start")]
    [InlineData("{\n \"nbformat\": 4,\n oops", 3, "$", "broken")]
    [InlineData("[]", 1, "$", "an object is expected, but there is a list")]
    [InlineData("{}", 1, "$", "\"nbformat\" is missing")]
    [InlineData("{\"nbformat\": 3,\n \"worksheets\": []}", 1, "$.nbformat", "nbformat 3 is not supported")]
    [InlineData("{\"nbformat\": 4}", 1, "$", "\"cells\" is missing")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [\n{\"cell_type\": \"code\", \"source\": \"\"},\n{\"cell_type\": \"code\",\n \"source\": 7}]}", 5, "$.cells[1].source", "a string is expected, but there is a number")]
    [InlineData("{\"nbformat\": 4,\n\"cells\": [\n{\"cell_type\": \"chart\", \"source\": \"\"}]}", 3, "$.cells[0].cell_type", "not \"chart\"")]
    public void A_file_that_is_no_notebook_is_refused_with_its_name_line_and_place(string text, int line, string place, string rule)
    {
        NotebookFormatException error = Assert.Throws<NotebookFormatException>(() => Parse(text));

        Assert.Equal(line, error.Line);
        Assert.Equal(place, error.Place);
        Assert.StartsWith($"some.ipynb:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
    }

    private static Notebook Parse(string json) => NotebookReader.Parse(Encoding.UTF8.GetBytes(json), "some.ipynb");
}
