namespace NotebookRunner.Tests.Support;

/// <summary>A test that needs Debian's python3-nbformat. Without it the test is skipped, but on a build server (CI=true) it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public const string Python = "/usr/bin/python3";

    public PythonFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !HasNbformat())
            Skip = "python3-nbformat is not installed (apt-get install python3-nbformat).";
    }

    private static bool HasNbformat() =>
        File.Exists(Python) && Directory.Exists("/usr/lib/python3/dist-packages/nbformat");
}
