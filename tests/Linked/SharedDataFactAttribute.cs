namespace ChannelEconomics.Testing;

/// <summary>A test on a file of the data folder that may lie beside the repository; skipped, with the reason, where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (!System.IO.File.Exists(SharedData.Path(file)))
            Skip = $"../shared/data/{file} is not beside the repository.";
    }
}

/// <summary>The data folder that may lie beside the repository.</summary>
internal static class SharedData
{
    public static string Path(string file) => Repository.Path("..", "shared", "data", file);
}
