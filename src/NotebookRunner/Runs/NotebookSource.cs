using NotebookRunner.Notebooks;

namespace NotebookRunner.Runs;

/// <summary>A notebook that is to be run, and where it comes from.</summary>
/// <param name="Path">The file as the caller named it: messages name it so.</param>
/// <param name="Original">The notebook as it stands in the file, whose cell positions messages use.</param>
/// <param name="Notebook">The notebook to run, with the parameters given.</param>
internal sealed record NotebookSource(string Path, Notebook Original, Notebook Notebook)
{
    /// <summary>The file's name without its extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder the file lies in, which is the current directory of its cells.</summary>
    public string Folder => FolderOf(Path);

    /// <summary>Why the notebook says that it is not for the book (<c>"book": {"skip": "…"}</c> in its metadata), or null.</summary>
    public string? SkipReason => Original.Metadata.Text("book", "skip");

    public static string FolderOf(string path) => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
}
