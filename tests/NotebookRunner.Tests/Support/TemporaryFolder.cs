namespace NotebookRunner.Tests.Support;

/// <summary>A folder of its own for a test, removed afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("notebook-runner-test-").FullName;

    public string Write(string name, string text)
    {
        string path = In(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public string Read(string name) => File.ReadAllText(In(name));

    public bool Has(string name) => File.Exists(In(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
