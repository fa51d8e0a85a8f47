namespace ChannelEconomics.Values;

/// <summary>What all identifiers have in common: they are text from a source, with something in it and no white space around it.</summary>
/// <remarks>An identifier with white space around it would be a second customer, or order, beside the one that is meant.</remarks>
internal static class Identifier
{
    public static bool IsValid(string? value) =>
        !string.IsNullOrEmpty(value) && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]);

    /// <exception cref="ArgumentException">The text is not valid; the message names the type and shows the text.</exception>
    public static string Require(string value, string type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IsValid(value) ? value : throw new ArgumentException(
            string.IsNullOrWhiteSpace(value) ? $"{type} is empty." : $"{type} '{value}' begins or ends with white space; trim it where it is read.",
            nameof(value));
    }

    public static InvalidOperationException Missing(string type, string noun) => new($"default({type}) is no {noun}.");
}
