namespace Book.Browser.Tests.Support;

/// <summary>An assertion that lists all that is wrong instead of the first.</summary>
internal static class Problems
{
    private const int Most = 60;

    public static void AssertNone(IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        if (all.Length > 0)
            Assert.Fail($"{all.Length} problems:\n{string.Join('\n', all.Take(Most))}{(all.Length > Most ? "\n…" : "")}");
    }
}
