namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Writes one form of whatever can be shown; a host finds its members by their names.</summary>
internal sealed class MimeFormatter(string mimeType)
{
    /// <summary>The form that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the instance, or returns false when it has no such form.</summary>
    /// <remarks>The first parameter must be object and the method must stay the only one of its name, or hosts fail the cell.</remarks>
    public bool Format(object instance, TextWriter writer)
    {
        if (DisplayRegistry.Of(instance).Content(MimeType) is not { } content) return false;
        writer.Write(content);
        return true;
    }
}
