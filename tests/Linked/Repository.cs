namespace ChannelEconomics.Testing;

/// <summary>Where this repository's files are, seen from a running test.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Notebooks.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root, in the form of this operating system.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The hand-written C# files below some folders, in ordinal order.</summary>
    public static IEnumerable<string> Sources(params string[] folders) =>
        from folder in folders
        from file in Directory.EnumerateFiles(Path(folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select file;

    /// <summary>A path as a reader would name it: relative to the root, with forward slashes.</summary>
    public static string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Notebooks.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Notebooks.sln.");
    }
}
