namespace NotebookRunner.Book;

/// <summary>The folder of the repository that a command is called in.</summary>
internal static class Repository
{
    /// <summary>The solution file whose folder is the repository's.</summary>
    public const string Mark = "Notebooks.sln";

    /// <summary>The nearest folder upwards, from the given one on, that holds the solution; null if there is none.</summary>
    public static string? Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Mark)))
                return at.FullName;
        }
        return null;
    }

    /// <summary>A file as readers name it: from the repository's folder on, with slashes, whatever the system.</summary>
    public static string NameOf(string? root, string file) =>
        (root is null ? Path.GetFileName(file) : Path.GetRelativePath(root, file)).Replace('\\', '/');

    /// <summary>The command that starts this program in the repository, as its readers type it.</summary>
    public static string Command(string? root)
    {
        string name = typeof(Repository).Assembly.GetName().Name!;
        return root is not null && File.Exists(Path.Combine(root, "src", name, name + ".csproj"))
            ? $"dotnet run --project src/{name} -c Release --"
            : name;
    }
}
