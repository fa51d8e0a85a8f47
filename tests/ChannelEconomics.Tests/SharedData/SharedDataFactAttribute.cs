namespace ChannelEconomics.Tests.SharedData;

/// <summary>A fact about a file that lies beside the repository and is not part of it; skipped where that file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (!File.Exists(SharedDataFile.Path(file)))
            Skip = $"../shared/data/{file} is not present beside the repository.";
    }
}
