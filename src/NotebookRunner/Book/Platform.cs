using System.Reflection;
using System.Runtime.InteropServices;

namespace NotebookRunner.Book;

/// <summary>What notebooks run on.</summary>
internal static class Platform
{
    /// <summary>The runtime, such as ".NET 10.0.4", and the SDK that built this program, as its project recorded it.</summary>
    public static string Description { get; } = RuntimeInformation.FrameworkDescription + (Sdk() is { } sdk ? $", SDK {sdk}" : "");

    private static string? Sdk() =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == "SdkVersion")?.Value;
}
