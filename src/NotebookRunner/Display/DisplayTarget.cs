using System.Net;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Display;

/// <summary>Where the running cell shows its values. Numbers the shown values, so that they can be replaced.</summary>
/// <param name="publish">Takes the value's number, its representations, and whether it replaces an earlier one.</param>
internal sealed partial class DisplayTarget(Action<int, MimeBundle, bool> publish)
{
    // Cells call plain functions, so the way to their notebook is ambient; it flows into the tasks and threads that a cell starts.
    private static readonly AsyncLocal<DisplayTarget?> s_current = new();

    private readonly Representations _representations = new();
    private int _shown;

    public static DisplayTarget Current => s_current.Value
        ?? throw new InvalidOperationException("Values can be displayed only by a notebook cell, while it runs.");

    public static void Enter(DisplayTarget? target) => s_current.Value = target;

    public MimeBundle Represent(object? value, IReadOnlyList<string> mimeTypes) => _representations.Of(value, mimeTypes);

    public int Show(MimeBundle data)
    {
        int number = Interlocked.Increment(ref _shown);
        publish(number, data, false);
        return number;
    }

    public void Replace(int number, MimeBundle data) => publish(number, data, true);

    /// <summary>Content that needs no formatting, with a plain text for readers that can show nothing else.</summary>
    public static MimeBundle Verbatim(string content, string mimeType)
    {
        MimeBundle bundle = MimeBundle.Empty.With(mimeType, content);
        return mimeType switch
        {
            MimeBundle.PlainText => bundle,
            MimeBundle.Html => bundle.With(MimeBundle.PlainText, WebUtility.HtmlDecode(Tag().Replace(content, "")).Trim()),
            _ when mimeType.StartsWith("text/", StringComparison.Ordinal) || MimeBundle.IsJson(mimeType) => bundle.With(MimeBundle.PlainText, content),
            _ => bundle.With(MimeBundle.PlainText, $"[{mimeType}]"),
        };
    }

    [GeneratedRegex("<(style|script)[^>]*>.*?</\\1>|<[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
