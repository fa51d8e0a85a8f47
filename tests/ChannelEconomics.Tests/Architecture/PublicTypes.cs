using System.Reflection;

namespace ChannelEconomics.Tests.Architecture;

/// <summary>The public types of every assembly that people reference.</summary>
internal static class PublicTypes
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        Assembly.Load("ChannelEconomics"),
        Assembly.Load("ChannelEconomics.Data"),
        Assembly.Load("ChannelEconomics.Notebooks"),
    ];

    public static IEnumerable<Type> All => Assemblies.SelectMany(assembly => assembly.GetExportedTypes());

    public static IEnumerable<Type> Structs => All.Where(type => type is { IsValueType: true, IsEnum: false });

    /// <summary>The name of a type as it stands in an XML documentation file.</summary>
    public static string DocumentationId(Type type) => "T:" + type.FullName!.Replace('+', '.');

    /// <summary>Asserts that a list of violations is empty, and shows all of them if it is not.</summary>
    public static void AssertNone(IEnumerable<string> violations)
    {
        string[] all = [.. violations.Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
