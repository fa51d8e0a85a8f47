using System.Reflection;

namespace ChannelEconomics.Polyglot.Tests.WithoutTheRegistry;

/// <summary>A build without the switch needs none of the packages that a registry may lack.</summary>
public sealed class EmptyAssemblyTests
{
    private static readonly Assembly Adapters = Assembly.Load("ChannelEconomics.Polyglot");

    [Fact]
    public void Without_the_full_registry_the_adapters_compile_to_nothing() =>
        Assert.DoesNotContain(Adapters.GetTypes(), type => type.Namespace?.StartsWith("ChannelEconomics", StringComparison.Ordinal) == true);

    [Fact]
    public void Without_the_full_registry_nothing_but_the_framework_is_needed() =>
        Assert.All(Adapters.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void There_are_adapters_to_compile_with_it() =>
        Assert.Contains(Repository.Sources("src/ChannelEconomics.Polyglot"), file => file.EndsWith("DataFrames.cs", StringComparison.Ordinal));
}
