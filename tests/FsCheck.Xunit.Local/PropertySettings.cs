using System.Collections.Immutable;
using System.Reflection;

namespace FsCheck.Xunit;

/// <summary>What attributes say about one property; <see langword="null"/> is "not said here".</summary>
internal sealed record PropertySettings
{
    public static PropertySettings Unset { get; } = new();

    public ImmutableArray<Type> Arbitrary { get; init; } = [];

    public int? MaxTest { get; init; }

    public int? MaxRejected { get; init; }

    public int? StartSize { get; init; }

    public int? EndSize { get; init; }

    public string? Replay { get; init; }

    public int? Parallelism { get; init; }

    public bool? Verbose { get; init; }

    public bool? QuietOnSuccess { get; init; }

    /// <summary>The settings of a test method: its own, over those of its class, of the enclosing classes from the inside out, and of the assembly.</summary>
    public static PropertySettings For(MethodInfo method, Type testClass)
    {
        PropertySettings settings = method.GetCustomAttribute<PropertyAttribute>()?.Settings ?? Unset;
        for (Type? type = testClass; type is not null; type = type.DeclaringType)
            settings = settings.Over(type.GetCustomAttribute<PropertiesAttribute>());
        return settings.Over(testClass.Assembly.GetCustomAttribute<PropertiesAttribute>());
    }

    /// <summary>The configuration of FsCheck that these settings ask for.</summary>
    /// <exception cref="FormatException">The replay text is not one that FsCheck prints.</exception>
    public Config ToConfig(IRunner runner)
    {
        Config basis = Verbose == true ? Config.Verbose : Config.Quick;
        Config config = basis
            .WithArbitrary(Arbitrary)
            .WithMaxTest(MaxTest ?? basis.MaxTest)
            .WithMaxRejected(MaxRejected ?? basis.MaxRejected)
            .WithStartSize(StartSize ?? basis.StartSize)
            .WithEndSize(EndSize ?? basis.EndSize)
            .WithQuietOnSuccess(QuietOnSuccess ?? basis.QuietOnSuccess)
            .WithRunner(runner);
        if (Parallelism is int degree)
            config = config.WithParallelRunConfig(new ParallelRunConfig(degree));
        return Replay is null ? config : ReplayText.Apply(Replay, config);
    }

    private PropertySettings Over(PropertiesAttribute? outer) => outer is null
        ? this
        : new PropertySettings
        {
            Arbitrary = Arbitrary.AddRange(outer.Settings.Arbitrary),
            MaxTest = MaxTest ?? outer.Settings.MaxTest,
            MaxRejected = MaxRejected ?? outer.Settings.MaxRejected,
            StartSize = StartSize ?? outer.Settings.StartSize,
            EndSize = EndSize ?? outer.Settings.EndSize,
            Replay = Replay ?? outer.Settings.Replay,
            Parallelism = Parallelism ?? outer.Settings.Parallelism,
            Verbose = Verbose ?? outer.Settings.Verbose,
            QuietOnSuccess = QuietOnSuccess ?? outer.Settings.QuietOnSuccess,
        };
}
