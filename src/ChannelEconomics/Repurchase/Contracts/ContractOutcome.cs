using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Contracts;

/// <summary>How far one customer's contract has come: renewed so often, and then ended or still running.</summary>
/// <remarks>
/// A contract runs for a period and is then renewed or not. A customer who does not renew at the end of the first period has renewed 0 times.
/// The default value is a contract in its first period: 0 renewals, still active. It says nothing about survival.
/// </remarks>
[TypeFormatterSource]
public readonly record struct ContractOutcome
{
    private readonly bool _ended;

    private ContractOutcome(int renewals, bool ended) => (Renewals, _ended) = (renewals, ended);

    /// <summary>How often the contract was renewed.</summary>
    public int Renewals { get; }

    /// <summary>Whether the contract still runs; if not, it ended instead of renewal number <see cref="Renewals"/> + 1.</summary>
    public bool IsActive => !_ended;

    /// <summary>A contract that was renewed so often, and then not again.</summary>
    /// <param name="renewals">0 or more; 0 for a customer who left at the end of the first period.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    public static ContractOutcome EndedAfter(int renewals) => new(Checked(renewals), ended: true);

    /// <summary>A contract that was renewed so often, and still runs.</summary>
    /// <param name="renewals">0 or more; 0 for a customer in the first period.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    public static ContractOutcome ActiveAfter(int renewals) => new(Checked(renewals), ended: false);

    /// <summary>What was known of the contract after so many renewals: an end that came later had not come.</summary>
    /// <param name="renewals">0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    public ContractOutcome Until(int renewals) => Renewals >= Checked(renewals) ? ActiveAfter(renewals) : this;

    /// <summary>The order of renewals; of equal ones, active before ended.</summary>
    internal static int Compare(ContractOutcome left, ContractOutcome right) => (left.Renewals, left._ended).CompareTo((right.Renewals, right._ended));

    /// <summary>For example <c>ended after 2 renewals</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsActive ? "active" : "ended")} after {Renewals} renewal{(Renewals == 1 ? "" : "s")}");

    private static int Checked(int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return renewals;
    }
}
