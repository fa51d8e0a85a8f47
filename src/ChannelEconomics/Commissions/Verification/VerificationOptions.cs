using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>What a plan is verified against.</summary>
[TypeFormatterSource]
public sealed record VerificationOptions
{
    /// <summary>The defaults.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>The merchant's margin on what is paid, where a line states no cost of its own. Default: 30%, a round number that is to be replaced.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside 0 to 100%.</exception>
    public Rate Margin
    {
        get;
        init => field = value >= Rate.Zero && value <= Rate.One
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A margin of {value} lies outside 0 to 100%.");
    } = Rate.FromPercent(30);

    /// <summary>The lines that are sold. Default: none, and a line is made up for every combination of keys that the plan's rules speak of.</summary>
    public ImmutableArray<SaleLine> Catalogue { get; init; } = [];

    /// <summary>The member tiers that there are. Default: none, and those count that the plan's rules speak of.</summary>
    public ImmutableArray<string> MemberTiers { get; init; } = [];

    /// <summary>What a line that is made up costs the buyer, in major units of the plan's currency. Default: 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public decimal Price
    {
        get;
        init => field = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A price of {value} is not positive."));
    } = 100m;

    /// <summary>For example <c>margin 30%, lines made up at 100</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"margin {Margin}, {(Catalogue.IsEmpty ? $"lines made up at {Price}" : $"{Catalogue.Length} lines")}");
}
