using Xunit;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Marks a test method whose parameters FsCheck generates: the property must hold for every generated case.</summary>
/// <remarks>
/// The method may return nothing, <see cref="bool"/>, <see cref="Property"/>, or a task of these. What this attribute leaves unset is taken from
/// <see cref="PropertiesAttribute"/> on the class, its enclosing classes and the assembly, then from <see cref="Config.Default"/>.
/// All cases of one run share one instance of the test class.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", "FsCheck.Xunit.Local")]
public class PropertyAttribute : FactAttribute
{
    /// <summary>Types whose static members return <see cref="Arbitrary{T}"/>; for one generated type the first in the array wins. Default: none.</summary>
    public Type[] Arbitrary
    {
        get => [.. Settings.Arbitrary];
        set => Settings = Settings with { Arbitrary = [.. value] };
    }

    /// <summary>The number of cases that must pass. Default: 100.</summary>
    public int MaxTest
    {
        get => Settings.MaxTest ?? Config.Default.MaxTest;
        set => Settings = Settings with { MaxTest = value };
    }

    /// <summary>The number of cases that a precondition may reject before the property counts as exhausted. Default: 1000.</summary>
    public int MaxRejected
    {
        get => Settings.MaxRejected ?? Config.Default.MaxRejected;
        set => Settings = Settings with { MaxRejected = value };
    }

    /// <summary>The size of the first case. Default: 1.</summary>
    public int StartSize
    {
        get => Settings.StartSize ?? Config.Default.StartSize;
        set => Settings = Settings with { StartSize = value };
    }

    /// <summary>The size of the last case; in between it grows linearly. Default: 100.</summary>
    public int EndSize
    {
        get => Settings.EndSize ?? Config.Default.EndSize;
        set => Settings = Settings with { EndSize = value };
    }

    /// <summary>
    /// The seed of a run to repeat, as a failure prints it: <c>"seed,gamma"</c> for the whole run or <c>"(seed,gamma,size)"</c>
    /// for the failing case alone. Default: none, a new seed each run.
    /// </summary>
    public string? Replay
    {
        get => Settings.Replay;
        set => Settings = Settings with { Replay = string.IsNullOrEmpty(value) ? null : value };
    }

    /// <summary>The number of cases that may run at the same time. Default: unset, one after the other.</summary>
    public int Parallelism
    {
        get => Settings.Parallelism ?? -1;
        set => Settings = Settings with { Parallelism = value };
    }

    /// <summary>Whether every generated case and every shrunk one is written to the test's output. Default: false.</summary>
    public bool Verbose
    {
        get => Settings.Verbose ?? false;
        set => Settings = Settings with { Verbose = value };
    }

    /// <summary>Whether a passing property writes nothing. Default: false, it writes how many cases passed and how they were classified.</summary>
    public bool QuietOnSuccess
    {
        get => Settings.QuietOnSuccess ?? false;
        set => Settings = Settings with { QuietOnSuccess = value };
    }

    /// <summary>What was set, and only that.</summary>
    internal PropertySettings Settings { get; private set; } = PropertySettings.Unset;
}
