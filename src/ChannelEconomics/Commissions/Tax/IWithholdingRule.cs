using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Tax;

/// <summary>A rule by which a payer withholds tax.</summary>
public interface IWithholdingRule
{
    /// <summary>Whom the rule binds.</summary>
    PayerKind Payer { get; }

    /// <summary>The first day on which it holds.</summary>
    DateOnly InForceFrom { get; }

    /// <summary>The currency in which its thresholds stand.</summary>
    Currency Currency { get; }

    /// <summary>The legal source.</summary>
    string Authority { get; }

    /// <summary>What is withheld of a payment.</summary>
    /// <param name="earlier">What the same payer paid the same person before; payments of other months or years are left out by the rule.</param>
    /// <param name="paidOn">The day of the payment.</param>
    /// <param name="gross">The payment before tax; not negative.</param>
    Money Withhold(IEnumerable<WithheldIncome> earlier, DateOnly paidOn, Money gross);
}
