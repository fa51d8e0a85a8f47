namespace Book.Browser.Tests.Support;

/// <summary>A test in a real browser. Without browser or axe-core it is skipped, but on a build server (CI=true) it runs, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!Requirements.AreEnforced)
            Skip = Requirements.Missing;
    }
}
