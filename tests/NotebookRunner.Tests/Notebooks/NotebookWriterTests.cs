using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Notebooks;

public sealed class NotebookWriterTests
{
    private const string Everything = """
        {"nbformat": 4, "nbformat_minor": 4, "metadata": {"z": 1.5, "kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)"}, "a": []},
         "cells": [
          {"cell_type": "markdown", "metadata": {}, "source": "# Grüße 😀 \"quoted\" \\ \t <&>\n\nline two", "attachments": {"a.png": {"image/png": "AAAA"}}},
          {"cell_type": "raw", "metadata": {"tags": ["x"]}, "source": ""},
          {"cell_type": "code", "metadata": {}, "source": "1\n2\n", "execution_count": 7, "outputs": [
            {"output_type": "stream", "name": "stdout", "text": ["a\n", "b\u2028c\u0085d\u001ce\u000bf\rg\r\nh"]},
            {"output_type": "display_data", "metadata": {}, "data": {"text/html": "<b>\n</b>", "image/png": "AA\nBB", "image/svg+xml": ["<svg>\n", "</svg>"]}},
            {"output_type": "execute_result", "metadata": {"k": null}, "execution_count": 7,
             "data": {"text/plain": "x", "application/json": {"b": [1, 2.0, true], "a": "\u007f"}, "application/vnd.x+json": "just text"}},
            {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["1", "2"]}]}]}
        """;

    [Fact]
    public void What_is_written_reads_as_the_same_and_writes_as_the_same()
    {
        string once = NotebookWriter.Write(Parse(Everything));
        string twice = NotebookWriter.Write(Parse(once));

        Assert.Equal(once, twice);
        Assert.Equal(Parse(Everything).Cells.Select(cell => cell.Source), Parse(once).Cells.Select(cell => cell.Source));
    }

    [Fact]
    public void The_layout_is_the_one_that_Jupyter_writes()
    {
        string text = NotebookWriter.Write(Parse(TestNotebook.Json("# Größe 😀", "1\n2")));

        Assert.Equal("""
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "c1",
               "metadata": {},
               "source": [
                "# Größe 😀"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "c2",
               "metadata": {},
               "outputs": [],
               "source": [
                "1\n",
                "2"
               ]
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """, text, ignoreLineEndingDifferences: false);
    }

    [Fact]
    public void Every_cell_has_what_the_schema_asks_for()
    {
        JsonNode notebook = JsonNode.Parse(NotebookWriter.Write(Parse(Everything)))!;
        string[] ids = [.. notebook["cells"]!.AsArray().Select(cell => cell!["id"]!.GetValue<string>())];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches(new Regex("^[a-zA-Z0-9-_]{1,64}$"), id));
        foreach (JsonNode? cell in notebook["cells"]!.AsArray())
        {
            HashSet<string> names = [.. cell!.AsObject().Select(member => member.Key)];
            HashSet<string> required = ["id", "cell_type", "metadata", "source"];
            if (cell["cell_type"]!.GetValue<string>() == "code") required.UnionWith(["outputs", "execution_count"]);
            Assert.Subset(names, required);
        }
    }

    [PythonFact]
    public void Jupyters_own_library_finds_it_valid_and_would_write_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("all.ipynb", NotebookWriter.Write(Parse(Everything)));
        const string Script = """
            import sys, nbformat
            path = sys.argv[1]
            with open(path, encoding="utf-8", newline="") as file: ours = file.read()
            notebook = nbformat.read(path, as_version=4)
            nbformat.validate(notebook)
            assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
            theirs = nbformat.writes(notebook) + "\n"
            assert ours == theirs, "\n".join(a + "   |   " + b for a, b in zip(ours.split("\n"), theirs.split("\n")) if a != b)
            """;
        ProcessStartInfo start = new(PythonFactAttribute.Python) { RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add(path);
        using Process python = Process.Start(start)!;
        string error = python.StandardError.ReadToEnd();
        python.WaitForExit();

        Assert.True(python.ExitCode == 0, error);
    }

    private static Notebook Parse(string json) => NotebookReader.Parse(Encoding.UTF8.GetBytes(json), "x.ipynb");
}
