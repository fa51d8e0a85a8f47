using System.Reflection;

namespace ChannelEconomics.Notebooks.Tests.Displays;

/// <summary>Whatever a reader leaves as a cell's last expression has a good form.</summary>
public sealed class EveryTypeDisplaysTests
{
    private static readonly Assembly[] Assemblies = [typeof(ChannelEconomics.Values.Money).Assembly, typeof(ChannelEconomics.Data.OrderCsv).Assembly];

    public static TheoryData<Type> Shown => [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(IsShown)];

    [Theory, MemberData(nameof(Shown))]
    public void Hosts_find_its_formatters_by_the_convention(Type type) =>
        Assert.Contains(type.GetCustomAttributes(inherit: true), attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    [Theory, MemberData(nameof(Shown))]
    public void Its_text_is_not_the_name_of_its_type(Type type) =>
        Assert.NotEqual(typeof(object), Mother(type.GetMethod(nameof(ToString), Type.EmptyTypes)!));

    // Errors are shown as errors; builders, estimators and numerics are tools, not results.
    private static bool IsShown(Type type) =>
        !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed)
        && !typeof(Exception).IsAssignableFrom(type) && type.Namespace != "ChannelEconomics.Numerics"
        && !type.Name.EndsWith("Builder", StringComparison.Ordinal) && !type.Name.EndsWith("Estimator", StringComparison.Ordinal);

    private static Type Mother(MethodInfo toString) => toString.DeclaringType == typeof(ValueType) ? typeof(object) : toString.DeclaringType!;
}
