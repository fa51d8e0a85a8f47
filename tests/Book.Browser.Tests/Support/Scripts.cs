using System.Reflection;

namespace Book.Browser.Tests.Support;

/// <summary>The scripts that judge a page from within.</summary>
internal static class Scripts
{
    /// <summary>Scripts/look.js.</summary>
    public static string Look { get; } = Read("look.js");

    private static string Read(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
