using System.Collections.Immutable;
using System.Text;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>How a touch log is read. Immutable; the defaults suit a comma-separated UTF-8 export with a header line.</summary>
[TypeFormatterSource]
public sealed record TouchCsvOptions
{
    /// <summary>As a value of <see cref="OrderIdColumn"/>: the file has no such column, so none is guessed.</summary>
    public const string NoColumn = OrderCsvOptions.NoColumn;

    private const string Needs = "every touch has one.";

    /// <summary>Columns and separator guessed, ISO times, UTC.</summary>
    public static TouchCsvOptions Default { get; } = new();

    /// <summary>The header of the column that says who was met. Default: guessed from usual names.</summary>
    public string? CustomerColumn { get; init => field = TableFormat.RequiredColumn(value, nameof(CustomerColumn), Needs); }

    /// <summary>The header of the column that says by which channel. Default: guessed from usual names.</summary>
    public string? ChannelColumn { get; init => field = TableFormat.RequiredColumn(value, nameof(ChannelColumn), Needs); }

    /// <summary>The header of the column that says when. Default: guessed from usual names.</summary>
    public string? TimeColumn { get; init => field = TableFormat.RequiredColumn(value, nameof(TimeColumn), Needs); }

    /// <summary>The header of the column with the order that the source ties to the touch, or <see cref="NoColumn"/>. Default: guessed; a file may have none.</summary>
    public string? OrderIdColumn { get; init => field = value?.Trim(); }

    /// <summary>The ASCII character between fields. Default: that one of <c>, ; | tab</c> which divides the first lines best.</summary>
    public char? Separator { get; init => field = TableFormat.Validated(value); }

    /// <summary>The encoding of a file or stream. Default: what its byte-order mark says, else UTF-8. Text is not affected.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The formats of times, in .NET's notation. Default: none declared, which means year first, as <see cref="OrderCsvOptions.DateFormats"/> says.</summary>
    public ImmutableArray<string> DateFormats { get; init => field = DeclaredFormats.Validated(value); } = [];

    /// <summary>
    /// The time zone of times that carry no offset. Default: UTC. It must be right for orders and touches alike, or touches come before or after orders that they did not.
    /// </summary>
    public TimeZoneInfo TimeZone { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = TimeZoneInfo.Utc;

    /// <summary>How many problems the report keeps in full; the rest are counted. Default: 1,000, far more than anyone reads.</summary>
    public int MaxStoredProblems { get; init => field = TableFormat.ValidatedProblems(value); } = 1_000;

    internal TableFormat Format => new(Separator, Encoding, DateFormats, TimeZone, MaxStoredProblems);
}
