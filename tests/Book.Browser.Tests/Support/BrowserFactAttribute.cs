namespace Book.Browser.Tests.Support;

/// <summary>A test in a real browser. Without what it needs it is skipped, but on a build server (CI=true) it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Require(Requirements.Missing);

    /// <summary>Whether the test needs plotly.js besides.</summary>
    public bool NeedsPlotly
    {
        get;
        set
        {
            field = value;
            if (value) Require(Requirements.MissingPlotly);
        }
    }

    private void Require(string? missing)
    {
        if (!Requirements.AreEnforced)
            Skip ??= missing;
    }
}
