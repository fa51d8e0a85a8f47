using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>Builds a book beside its place and swaps it in when it is whole, so that readers never meet half a book.</summary>
/// <param name="folder">The book's absolute path; what is there is replaced.</param>
internal sealed class BookFolder(string folder)
{
    public const string IndexFile = "index.html";

    public string Folder => folder;

    public string Index => Path.Combine(folder, IndexFile);

    public void Write(BookContent book)
    {
        Dictionary<string, string> files = BookPages.Of(book);
        Write(files, BookPages.Copies(files, book.Plotly));
    }

    /// <param name="files">The text of each file, by its path from the book's folder on, with slashes.</param>
    /// <param name="copies">The files to copy, by the path of the copy.</param>
    private void Write(Dictionary<string, string> files, Dictionary<string, string> copies)
    {
        string parent = Path.GetDirectoryName(folder)!;
        string mark = $"{Path.GetFileName(folder)}.{Environment.ProcessId}";
        string building = Path.Combine(parent, $".{mark}.new"), old = Path.Combine(parent, $".{mark}.old");
        try
        {
            Directory.CreateDirectory(building);
            foreach ((string path, string text) in files)
                FileWrite.Whole(Path.Combine(building, path), text);
            foreach ((string path, string source) in copies)
                File.Copy(source, Path.Combine(building, path));
            if (Directory.Exists(folder)) Directory.Move(folder, old);
            Directory.Move(building, folder);
        }
        finally
        {
            if (Directory.Exists(old) && !Directory.Exists(folder)) Directory.Move(old, folder); // the swap failed: the old book stays
            if (Directory.Exists(old)) Directory.Delete(old, recursive: true);
            if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        }
    }
}
