using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Tax;

/// <summary>The rules of withholding of a country, each from its day on.</summary>
[TypeFormatterSource]
public sealed class WithholdingSchedule
{
    private readonly ImmutableArray<IWithholdingRule> _rules;

    private WithholdingSchedule(ImmutableArray<IWithholdingRule> rules) => _rules = rules;

    /// <summary>China: labour remuneration since 2019, and platforms apart since October 2025.</summary>
    public static WithholdingSchedule China { get; } = Of(new LabourRemuneration(), new PlatformRemuneration());

    /// <summary>A schedule of rules; of several for one payer the one last in force holds.</summary>
    public static WithholdingSchedule Of(params ReadOnlySpan<IWithholdingRule> rules) => new([.. rules]);

    /// <summary>The rule that holds for a payer on a day; where there is none for its kind yet, that for ordinary payers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No rule is in force on that day.</exception>
    public IWithholdingRule RuleFor(PayerKind payer, DateOnly day) =>
        Find(payer, day) ?? throw new ArgumentOutOfRangeException(nameof(day), day, string.Create(CultureInfo.InvariantCulture, $"No rule of withholding is known for {day:yyyy-MM-dd}."));

    internal IWithholdingRule? Find(PayerKind payer, DateOnly day) =>
        _rules.Where(rule => rule.InForceFrom <= day && (rule.Payer == payer || rule.Payer == PayerKind.Ordinary))
            .OrderBy(rule => rule.Payer == payer).ThenBy(rule => rule.InForceFrom).LastOrDefault();

    /// <summary>The rules: <c>ordinary payer, in force from 2019-01-01; internet platform as payer, in force from 2025-10-01</c>.</summary>
    public override string ToString() => string.Join("; ", _rules);
}
