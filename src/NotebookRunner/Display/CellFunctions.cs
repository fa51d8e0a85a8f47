namespace NotebookRunner.Display;

#pragma warning disable CA1708 // display and Display differ by case alone, as they do in .NET Interactive.
/// <summary>What every cell can call without a <c>using</c>, under the names that .NET Interactive gave these functions.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">Any value, or null.</param>
    /// <param name="mimeTypes">The representations to show, such as <c>application/json</c>; none for the value's own choice.</param>
    /// <returns>A handle by which the shown value can be replaced.</returns>
    /// <exception cref="InvalidOperationException">No cell is running, or the value's own formatter failed.</exception>
#pragma warning disable IDE1006 // The lower-case name is the one that notebooks of .NET Interactive use.
    public static DisplayedValue display(object? value, params string[] mimeTypes)
#pragma warning restore IDE1006
    {
        DisplayTarget target = DisplayTarget.Current;
        return new(target, target.Show(target.Represent(value, mimeTypes)));
    }

    /// <inheritdoc cref="display"/>
    /// <typeparam name="T">The value's type.</typeparam>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows text as what it is: HTML, SVG, Markdown, JSON, …</summary>
    /// <param name="value">The content.</param>
    /// <param name="mimeType">Its MIME type, such as <c>text/html</c>.</param>
    /// <returns>A handle by which the shown value can be replaced.</returns>
    /// <exception cref="ArgumentException"><paramref name="mimeType"/> is no MIME type.</exception>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (mimeType is null || mimeType.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
            throw new ArgumentException($"A MIME type has the form type/subtype, such as text/html, not \"{mimeType}\".", nameof(mimeType));
        DisplayTarget target = DisplayTarget.Current;
        return new(target, target.Show(DisplayTarget.Verbatim(value, mimeType)));
    }
}
