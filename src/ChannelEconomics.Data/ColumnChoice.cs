namespace ChannelEconomics.Data;

/// <summary>Why a column was read.</summary>
/// <remarks>The default value is <see cref="Declared"/>.</remarks>
public enum ColumnChoice
{
    /// <summary>The options named it.</summary>
    Declared,

    /// <summary>Its header is a usual name of such a column, and no other header is as good.</summary>
    Guessed,
}
