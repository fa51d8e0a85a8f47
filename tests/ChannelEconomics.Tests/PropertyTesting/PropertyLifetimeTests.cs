using FsCheck.Xunit;
using Xunit.Abstractions;

namespace ChannelEconomics.Tests.PropertyTesting;

/// <summary>The test class of a property lives as that of a fact does.</summary>
public sealed class PropertyLifetimeTests
{
    [Fact]
    public async Task The_class_is_made_initialised_and_disposed_once_for_all_cases()
    {
        Lifetime.Log.Clear();
        PropertyRun run = await PropertyRun.OfAsync<Lifetime>(nameof(Lifetime.Holds));
        Assert.NotNull(run.Passed);
        Assert.Equal(["made", "initialised", "ran", "disposed asynchronously", "disposed"], Lifetime.Log.Distinct());
        Assert.Equal(100, Lifetime.Log.Count(entry => entry == "ran"));
        Assert.Equal(104, Lifetime.Log.Count);
    }

    [Fact]
    public async Task What_the_property_writes_comes_before_the_result()
    {
        PropertyRun run = await PropertyRun.OfAsync<Writing>(nameof(Writing.Once));
        Assert.Equal("hello\nOk, passed 1 test.", run.Output.Trim().ReplaceLineEndings("\n"));
    }

    private sealed class Lifetime : IAsyncLifetime, IDisposable
    {
        public Lifetime() => Log.Add("made");

        public static List<string> Log { get; } = [];

        public Task InitializeAsync()
        {
            Log.Add("initialised");
            return Task.CompletedTask;
        }

        [Property]
        public void Holds(int a) => Log.Add(a == a + 0 ? "ran" : "");

        public Task DisposeAsync()
        {
            Log.Add("disposed asynchronously");
            return Task.CompletedTask;
        }

        public void Dispose() => Log.Add("disposed");
    }

    private sealed class Writing(ITestOutputHelper output)
    {
        [Property(MaxTest = 1)]
        public void Once(int a) => output.WriteLine(a == a + 0 ? "hello" : "");
    }
}
