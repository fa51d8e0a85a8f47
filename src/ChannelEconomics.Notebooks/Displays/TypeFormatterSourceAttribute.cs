namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Tells any notebook host how a type is shown.</summary>
/// <remarks>
/// Hosts find this attribute, the source and the formatters by their names alone, so nothing of theirs is referenced. The names
/// and shapes are therefore fixed: do not rename them. An attribute on an interface is not seen; one on a base class is.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a public parameterless constructor and a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The mime types that make up one output, the preferred one first.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
