namespace ChannelEconomics.Tests.SharedData;

/// <summary>Finds the data that may lie beside the repository: the folder that holds Notebooks.sln has a sibling shared/data.</summary>
public static class SharedDataFile
{
    public static string Path(string file)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Notebooks.sln")))
            folder = folder.Parent;
        return System.IO.Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "data", file);
    }
}
