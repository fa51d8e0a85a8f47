namespace Book.Browser.Tests.Support;

/// <summary>What these tests drive that no package brings: a browser of this machine, and files that npm fetched.</summary>
internal static class Requirements
{
    /// <summary>True on a build server, where nothing may be missing.</summary>
    public static bool AreEnforced => Environment.GetEnvironmentVariable("CI") == "true";

    public static string Chromium => "/usr/bin/chromium";

    public static string Axe => Repository.Path("node_modules", "axe-core", "axe.min.js");

    public static string Plotly => Repository.Path("node_modules", "plotly.js-dist-min", "plotly.min.js");

    /// <summary>What is missing and how to get it, or null when all is there.</summary>
    public static string? Missing { get; } =
        !File.Exists(Chromium) ? "There is no Chromium (apt-get install chromium)."
        : !File.Exists(Axe) ? "There is no axe-core (npm ci)."
        : null;

    /// <summary>The same for tests that need plotly.js besides.</summary>
    public static string? MissingPlotly { get; } = File.Exists(Plotly) ? null : "There is no plotly.js (npm ci).";
}
