using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Compliance;

/// <summary>A rule of law or of a platform, as dated data with its source.</summary>
[TypeFormatterSource]
public sealed record ComplianceRule
{
    private ComplianceRule(string id, string regime, ComplianceMeasure measure, long limit) => (Id, Regime, Measure, Limit) = (id, regime, measure, limit);

    /// <summary>A short name of its own.</summary>
    public string Id { get; }

    /// <summary>Whose rule it is, such as <c>WeChat Pay</c>; a merchant is checked only against the regimes that apply to it.</summary>
    public string Regime { get; }

    /// <summary>What it limits.</summary>
    public ComplianceMeasure Measure { get; }

    /// <summary>The most that is allowed: a count, days, or parts per million.</summary>
    public long Limit { get; }

    /// <summary>For <see cref="ComplianceMeasure.OrganisationSize"/>, from how many levels on the rule speaks; 0 for the others.</summary>
    public int FromLevels { get; private init; }

    /// <summary>What it means to break it.</summary>
    public ComplianceSeverity Severity { get; private init; }

    /// <summary>How sure it is that the source says so.</summary>
    public Confidence Confidence { get; private init; }

    /// <summary>The first day on which it holds; nothing where the source bears no date.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The law, notice or page.</summary>
    public string Source { get; private init; } = "";

    /// <summary>Where it can be read; nothing where no such place was found.</summary>
    public Uri? Url { get; private init; }

    /// <summary>What it says and what to know about it, in a sentence.</summary>
    public string Statement { get; private init; } = "";

    /// <summary>A rule.</summary>
    /// <param name="id">A short name of its own.</param>
    /// <param name="regime">Whose rule it is.</param>
    /// <param name="measure">What it limits.</param>
    /// <param name="limit">The most that is allowed; not negative.</param>
    /// <param name="fromLevels">For <see cref="ComplianceMeasure.OrganisationSize"/>, from how many levels on the rule speaks.</param>
    /// <exception cref="ArgumentException">A name is empty, or levels are given where they mean nothing or missing where they count.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static ComplianceRule Of(string id, string regime, ComplianceMeasure measure, long limit, int fromLevels = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(regime);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return fromLevels > 0 == (measure == ComplianceMeasure.OrganisationSize)
            ? new(id, regime, measure, limit) { FromLevels = fromLevels }
            : throw new ArgumentException($"Rule '{id}' on {measure} {(fromLevels > 0 ? "has no levels from which it speaks" : "needs the number of levels from which it speaks")}.", nameof(fromLevels));
    }

    /// <summary>The same rule with what is known of it.</summary>
    /// <exception cref="ArgumentException">Source or statement is empty: a rule without a citation is a rumour.</exception>
    public ComplianceRule Citing(
        string source, string statement, Uri? url = null, DateOnly? from = null, Confidence confidence = default, ComplianceSeverity severity = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        return this with { Source = source, Statement = statement, Url = url, From = from, Confidence = confidence, Severity = severity };
    }

    /// <summary>Whether the rule holds on a day; one without a date always does.</summary>
    public bool HoldsOn(DateOnly day) => From is null || From <= day;

    /// <summary>A measured value or the limit in words, such as <c>30%</c> or <c>50</c>.</summary>
    public string Shown(long value) => Measure is ComplianceMeasure.SharedParts or ComplianceMeasure.PartyParts
        ? Rate.FromPartsPerMillion(value).ToString()
        : value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>For example <c>WeChat Pay: shared parts at most 30% (confidence high, 2025-09-26)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Regime}: {CommissionWords.Spoken(Measure)} at most {Shown(Limit)}{(FromLevels > 0 ? $" from {FromLevels} levels on" : "")} ({(Confidence == Confidence.Unconfirmed ? "unconfirmed" : $"confidence {CommissionWords.Spoken(Confidence)}")}, {(From is { } day ? $"{day:yyyy-MM-dd}" : "not dated")})");
}
