namespace ChannelEconomics.Notebooks.Displays;

/// <summary>The formatters of every type that the <see cref="DisplayRegistry"/> knows; hosts and the core find it by its name.</summary>
internal sealed class DisplayFormatterSource
{
    private readonly MimeFormatter[] _formatters = [new(MimeTypes.Html), new(MimeTypes.Svg), new(MimeTypes.Text)];

    /// <summary>One formatter for each form.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
