using NotebookRunner.Notebooks;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>The files that a run leaves in a folder. What an earlier run left and this one contradicts is removed.</summary>
/// <param name="folder">The folder's absolute path.</param>
internal sealed class RunOutputs(string folder)
{
    public string Folder => folder;

    public string NotebookPath(string name) => Path.Combine(folder, name + ".ipynb");

    public string PagePath(string name) => Path.Combine(folder, name + ".html");

    public string FailedPath(string name) => Path.Combine(folder, name + ".failed.ipynb");

    /// <summary>The files that are there after <see cref="Write"/>, the one to open first.</summary>
    public string[] Written(NotebookRun run) =>
        run.Failure is null ? [PagePath(run.Source.Name), NotebookPath(run.Source.Name)] : [FailedPath(run.Source.Name)];

    public void Write(NotebookRun run)
    {
        Directory.CreateDirectory(folder);
        string name = run.Source.Name;
        string notebook = NotebookWriter.Write(run.Executed);
        if (run.Failure is null)
        {
            PageLinks links = new(run.Source.Folder, folder, new Dictionary<string, string>());
            FileWrite.Whole(PagePath(name), PageLayout.Alone(NotebookPage.Of(run.Executed, name, links)));
            FileWrite.Whole(NotebookPath(name), notebook);
            File.Delete(FailedPath(name));
        }
        else
        {
            File.Delete(NotebookPath(name));
            File.Delete(PagePath(name));
            FileWrite.Whole(FailedPath(name), notebook);
        }
    }
}
