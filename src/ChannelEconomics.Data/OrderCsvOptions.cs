using System.Collections.Immutable;
using System.Text;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>How a file of orders is read. Immutable; the defaults suit a comma-separated UTF-8 export with a header line.</summary>
[TypeFormatterSource]
public sealed record OrderCsvOptions
{
    /// <summary>As a value of a column option: the file has no such column, so none is guessed.</summary>
    public const string NoColumn = "";

    private const string Needs = "every order has one.";

    /// <summary>Columns and separator guessed, ISO dates, UTC, plain amounts.</summary>
    public static OrderCsvOptions Default { get; } = new();

    /// <summary>The header of the column that says who bought. Default: guessed from usual names.</summary>
    public string? CustomerColumn { get; init => field = TableFormat.RequiredColumn(value, nameof(CustomerColumn), Needs); }

    /// <summary>The header of the column that says when. Default: guessed from usual names.</summary>
    public string? DateColumn { get; init => field = TableFormat.RequiredColumn(value, nameof(DateColumn), Needs); }

    /// <summary>The header of the column that says how much was paid, or <see cref="NoColumn"/>. Default: guessed; a file may have none.</summary>
    public string? AmountColumn { get; init => field = value?.Trim(); }

    /// <summary>The header of the column with the order's identifier, or <see cref="NoColumn"/>. Default: guessed; a file may have none.</summary>
    public string? OrderIdColumn { get; init => field = value?.Trim(); }

    /// <summary>The header of the column with a currency code, or <see cref="NoColumn"/>. Default: guessed; a file may have none.</summary>
    public string? CurrencyColumn { get; init => field = value?.Trim(); }

    /// <summary>The ASCII character between fields. Default: that one of <c>, ; | tab</c> which divides the first lines best.</summary>
    public char? Separator { get; init => field = TableFormat.Validated(value); }

    /// <summary>
    /// The encoding of a file or stream. Default: what its byte-order mark says, else UTF-8. For GBK exports take
    /// <c>CodePagesEncodingProvider.Instance.GetEncoding("gb18030")</c>. Text is not affected.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>
    /// The date formats of the file, in .NET's notation, such as <c>dd/MM/yyyy HH:mm</c>. Default: none declared, which means year first
    /// (<c>2024-05-01</c>, <c>2024/5/1</c> or <c>20240501</c>), with or without a time (<c>T13:05</c>, <c> 13:05:59.123</c>) and an offset
    /// (<c>Z</c>, <c>+08:00</c>). A value that fits two declared formats with different results is refused.
    /// </summary>
    public ImmutableArray<string> DateFormats { get; init => field = DeclaredFormats.Validated(value); } = [];

    /// <summary>
    /// The time zone of dates that carry no offset. Default: UTC. An order's day is the day as written. A time that the clock skipped or showed
    /// twice gets the zone's standard offset.
    /// </summary>
    public TimeZoneInfo TimeZone { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = TimeZoneInfo.Utc;

    /// <summary>
    /// The currency of all amounts. Default: that of the first row when the file has a currency column, else <see cref="Values.Currency.None"/>.
    /// </summary>
    public Currency? Currency { get; init; }

    /// <summary>How amounts are written. Default: digits with a decimal point, and nothing else.</summary>
    public AmountFormat Amounts
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.ThousandsSeparator == value.DecimalSeparator)
                throw new ArgumentException($"'{value.DecimalSeparator}' cannot stand both before the decimals and between thousands.", nameof(value));
            field = value;
        }
    } = AmountFormat.Default;

    /// <summary>How many problems the report keeps in full; the rest are counted. Default: 1,000, far more than anyone reads.</summary>
    public int MaxStoredProblems { get; init => field = TableFormat.ValidatedProblems(value); } = 1_000;

    /// <summary>What does not depend on rows being orders.</summary>
    internal TableFormat Format => new(Separator, Encoding, DateFormats, TimeZone, MaxStoredProblems);
}
