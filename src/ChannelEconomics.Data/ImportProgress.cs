using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>How far an import has come. The default value is its beginning.</summary>
/// <param name="RowsRead">Rows read so far.</param>
/// <param name="Share">The share of the file that was read, in [0, 1]; nothing when the length is not known beforehand.</param>
[TypeFormatterSource]
public readonly record struct ImportProgress(int RowsRead, double? Share);
