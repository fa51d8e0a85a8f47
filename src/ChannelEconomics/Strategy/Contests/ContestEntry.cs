using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>What one contestant does in equilibrium, and gets.</summary>
[TypeFormatterSource]
public sealed class ContestEntry
{
    internal ContestEntry(Contestant contestant, double spending, double winProbability)
    {
        (Contestant, Spending, WinProbability) = (contestant, spending, Probability.From(winProbability));
        Payoff = winProbability * contestant.Value - spending;
    }

    /// <summary>The contestant.</summary>
    public Contestant Contestant { get; }

    /// <summary>Its effort.</summary>
    public double Effort => Spending / Contestant.UnitCost;

    /// <summary>What its effort costs it.</summary>
    public double Spending { get; }

    /// <summary>Its chance of the prize, or its share of it.</summary>
    public Probability WinProbability { get; }

    /// <summary>What it has of the contest: chance times value less spending.</summary>
    public double Payoff { get; }

    /// <summary>Whether it takes part; who stays out has no chance.</summary>
    public bool IsActive => WinProbability.Value > 0.0;

    /// <summary>For example <c>WeChat spends 24 for 60% of the prize, and keeps 36</c>, or <c>Weibo stays out</c>.</summary>
    public override string ToString() => IsActive
        ? string.Create(CultureInfo.InvariantCulture, $"{Contestant.Name} spends {Spending:g6} for {WinProbability} of the prize, and keeps {Payoff:g6}")
        : $"{Contestant.Name} stays out";
}
