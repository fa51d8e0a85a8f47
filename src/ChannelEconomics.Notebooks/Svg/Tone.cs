namespace ChannelEconomics.Notebooks.Svg;

/// <summary>A colour by its role, with its value on light and on dark paper.</summary>
internal readonly record struct Tone(string Role, string Light, string Dark)
{
    internal string Variable => "--ce-" + Role;
}
