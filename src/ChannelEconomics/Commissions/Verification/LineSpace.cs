using System.Collections.Immutable;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>The lines, instants and member tiers that a plan can tell apart.</summary>
internal sealed class LineSpace
{
    private const int MostCombinations = 200_000;

    private static readonly DateTimeOffset AnyTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal LineSpace(CommissionPlan plan, VerificationOptions options)
    {
        CommissionTerms terms = plan.Terms;
        Rules = terms.Levels.IsEmpty ? terms.Rules : [.. terms.Rules, PayRule.ForEverything([.. terms.Levels])];
        Instants = [.. InstantsOf(Rules)];
        MemberTiers = [null, .. options.MemberTiers.IsEmpty ? Rules.Select(rule => rule.MemberTier).OfType<string>().Distinct(StringComparer.Ordinal) : options.MemberTiers];
        Lines = options.Catalogue.IsEmpty
            ? MadeUp(Money.Round(options.Price, terms.Currency, MoneyRounding.HalfUp), options.Margin)
            : [.. options.Catalogue.Select(line => WithCost(Require(line, terms.Currency), options.Margin))];
    }

    /// <summary>All rules of pay, the levels for everything last.</summary>
    internal ImmutableArray<PayRule> Rules { get; }

    internal ImmutableArray<SaleLine> Lines { get; }

    /// <summary>One instant of each stretch of time within which no campaign begins or ends.</summary>
    internal ImmutableArray<DateTimeOffset> Instants { get; }

    internal ImmutableArray<string?> MemberTiers { get; }

    private static IEnumerable<DateTimeOffset> InstantsOf(ImmutableArray<PayRule> rules)
    {
        DateTimeOffset[] edges = [.. rules.SelectMany(rule => new[] { rule.From, rule.Until }).OfType<DateTimeOffset>().Distinct().Order()];
        return edges.Length == 0 ? [AnyTime] : [edges[0].AddDays(-1), .. edges];
    }

    private ImmutableArray<SaleLine> MadeUp(Money price, Rate margin)
    {
        string?[] skus = Keys(RuleScope.Sku), products = Keys(RuleScope.Product), categories = Keys(RuleScope.Category);
        long count = (long)skus.Length * products.Length * categories.Length * Instants.Length;
        if (count > MostCombinations)
            throw new ArgumentException($"The rules speak of {count} combinations of SKU, product, category and campaign, more than {MostCombinations}: give the catalogue of the lines that are sold.");
        return
        [
            .. from sku in skus
               from product in products
               from category in categories
               select WithCost(SaleLine.Of(sku ?? "any other", price).In(category, product), margin),
        ];
    }

    private string?[] Keys(RuleScope scope) => [null, .. Rules.Where(rule => rule.Scope == scope).Select(rule => rule.Key).Distinct(StringComparer.Ordinal)];

    private static SaleLine Require(SaleLine line, Currency currency) => line.Paid.Currency == currency
        ? line
        : throw new ArgumentException($"'{line}' of the catalogue is not in {currency}, the plan's currency.");

    private static SaleLine WithCost(SaleLine line, Rate margin) =>
        line.Cost is null ? line.Costing(line.Paid - margin.Of(line.Paid, MoneyRounding.Down), line.Fees) : line;
}
