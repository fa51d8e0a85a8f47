using NotebookRunner.Display;
using NotebookRunner.Notebooks;
using NotebookRunner.Sessions;

namespace NotebookRunner.Tests.Support;

/// <summary>A session in the test's own process, with what it displays.</summary>
internal sealed class InProcess
{
    private readonly Session _session;
    private int _cell;

    public InProcess(string? folder = null) => _session = new(
        new DisplayTarget((number, data, replaces) => Displayed.Add((number, data, replaces))), () => folder ?? Directory.GetCurrentDirectory());

    public List<(int Number, MimeBundle Data, bool Replaces)> Displayed { get; } = [];

    public Task<CellOutcome> RunAsync(string source) => _session.RunAsync(++_cell, source);

    /// <summary>The plain text of a cell's result.</summary>
    public async Task<string?> TextAsync(string source)
    {
        CellOutcome outcome = await RunAsync(source);
        Assert.Null(outcome.Error);
        return outcome.Result?.Text(MimeBundle.PlainText);
    }
}

internal static class MimeBundleAssertions
{
    public static string? Text(this MimeBundle bundle, string type) => bundle.TryGet(type, out string? text) ? text : null;
}
