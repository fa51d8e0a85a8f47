using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>What the levels earn on some lines, possibly only members of a tier, possibly only during a campaign.</summary>
/// <remarks>
/// For each level the most special rule that states a pay decides: SKU before product before category before everything; within one scope a rule for
/// the earner's member tier before one for all, then a campaign before a standing rule. A level without a pay (<see langword="null"/>, or beyond the
/// list) falls through to the next rule; a pay of zero does not.
/// </remarks>
[TypeFormatterSource]
public sealed record PayRule
{
    private PayRule(RuleScope scope, string? key, ImmutableArray<Pay?> levels) => (Scope, Key, Levels) = (scope, key, levels);

    /// <summary>What the rule speaks of.</summary>
    public RuleScope Scope { get; }

    /// <summary>The SKU, product or category; nothing for everything.</summary>
    public string? Key { get; }

    /// <summary>The pay of level 1, 2, …; a level without one falls through to a less special rule.</summary>
    public ImmutableArray<Pay?> Levels { get; }

    /// <summary>The member tier that the earner must have; nothing for all.</summary>
    public string? MemberTier { get; private init; }

    /// <summary>From when on the rule holds; nothing for always.</summary>
    public DateTimeOffset? From { get; private init; }

    /// <summary>Before when the rule holds; nothing for ever.</summary>
    public DateTimeOffset? Until { get; private init; }

    /// <summary>A rule for every line.</summary>
    public static PayRule ForEverything(params ReadOnlySpan<Pay?> levels) => new(RuleScope.Everything, null, [.. levels]);

    /// <summary>A rule for a category.</summary>
    /// <exception cref="InvalidPlanException">The key is empty.</exception>
    public static PayRule ForCategory(string category, params ReadOnlySpan<Pay?> levels) => new(RuleScope.Category, Require(category), [.. levels]);

    /// <summary>A rule for a product.</summary>
    /// <exception cref="InvalidPlanException">The key is empty.</exception>
    public static PayRule ForProduct(string product, params ReadOnlySpan<Pay?> levels) => new(RuleScope.Product, Require(product), [.. levels]);

    /// <summary>A rule for a stock-keeping unit.</summary>
    /// <exception cref="InvalidPlanException">The key is empty.</exception>
    public static PayRule ForSku(string sku, params ReadOnlySpan<Pay?> levels) => new(RuleScope.Sku, Require(sku), [.. levels]);

    /// <summary>The same for earners of one member tier only.</summary>
    /// <exception cref="InvalidPlanException">The tier's name is empty.</exception>
    public PayRule ForTier(string memberTier) => this with { MemberTier = Require(memberTier) };

    /// <summary>The same for orders paid from one instant until before another.</summary>
    /// <exception cref="InvalidPlanException">The campaign ends before it begins.</exception>
    public PayRule During(DateTimeOffset from, DateTimeOffset until) => from < until
        ? this with { From = from, Until = until }
        : throw new InvalidPlanException(PlanFaultCode.BadTime, string.Create(CultureInfo.InvariantCulture, $"A campaign from {from:O} until {until:O} never runs."));

    /// <summary>For example <c>category food, members of gold: 5%, 2%</c>.</summary>
    public override string ToString()
    {
        string tier = MemberTier is null ? "" : $", members of {MemberTier}";
        string dates = From is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {From:yyyy-MM-dd HH:mm zzz} until {Until:yyyy-MM-dd HH:mm zzz}");
        string what = Scope == RuleScope.Everything ? "everything" : $"{Scope.ToString().ToLowerInvariant()} {Key}";
        return $"{what}{tier}{dates}: {string.Join(", ", Levels.Select(pay => pay?.ToString() ?? "–"))}";
    }

    internal bool HoldsAt(DateTimeOffset at) => (From is null || at >= From) && (Until is null || at < Until);

    private static string Require(string key) => !string.IsNullOrWhiteSpace(key)
        ? key
        : throw new InvalidPlanException(PlanFaultCode.BadName, "A rule's key is empty.");
}
