using ChannelEconomics.Strategy.Capacity;
using ChannelEconomics.Values;

namespace ChannelEconomics.Simulation;

/// <summary>Everything that a market of merchants is given: who is there, what they may do, and how they are helped. Amounts are in order values, times in working hours.</summary>
/// <remarks>A simulation of single merchants takes the same and answers the same questions (<see cref="MarketOutcome"/>).</remarks>
[TypeFormatterSource]
public sealed record MarketScenario
{
    /// <summary>A scenario.</summary>
    /// <param name="name">What it is called, such as "open platform".</param>
    /// <param name="cohorts">The merchants, at least one cohort.</param>
    /// <exception cref="ArgumentException">The name is empty or there is no cohort.</exception>
    public MarketScenario(string name, IEnumerable<MarketCohort> cohorts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Cohorts) = (name, [.. cohorts]);
        if (Cohorts.Count == 0) throw new ArgumentException("A market has at least one cohort of merchants.", nameof(cohorts));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The merchants.</summary>
    public IReadOnlyList<MarketCohort> Cohorts { get; }

    /// <summary>What an order leaves after goods and delivery, as a part of its value; from 0 to 1.</summary>
    public required double Margin { get; init => field = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(Margin), value, "A margin lies in [0, 1]."); }

    /// <summary>How strongly merchants choose by what a way of selling earns: one per cent more raises its odds by so many per cent; positive.</summary>
    public required double Responsiveness { get; init => field = value is > 0.0 and < double.PositiveInfinity ? value : throw new ArgumentOutOfRangeException(nameof(Responsiveness), value, "The responsiveness must be finite and positive."); }

    /// <summary>What leaving the accustomed way of selling costs, in units of what the model does not see; from 0 to 700.</summary>
    public required double SwitchingCost { get; init; }

    /// <summary>The official team that answers requests for help.</summary>
    public required ServiceTeam OfficialTeam { get; init; }

    /// <summary>Requests for help of a merchant in an hour; positive.</summary>
    public required double RequestRate { get; init => field = value is > 0.0 and < double.PositiveInfinity ? value : throw new ArgumentOutOfRangeException(nameof(RequestRate), value, "The rate of requests must be finite and positive."); }

    /// <summary>After how many hours a merchant gives a request up, on average; positive.</summary>
    public required double Patience { get; init; }

    /// <summary>The part of public orders that is lost where no request is answered; from 0 to 1.</summary>
    public required double LostWithoutHelp { get; init => field = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(LostWithoutHelp), value, "A share lies in [0, 1]."); }

    /// <summary>The part of merchants' requests that third parties answer; from 0 to 1. Everything by default.</summary>
    public double AnsweredByThirdParties { get; init => field = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(AnsweredByThirdParties), value, "A share lies in [0, 1]."); } = 1.0;

    /// <summary>What the platform spends on a contest for anchors, as a part of what it earns on public orders; from 0 to 1. Nothing by default.</summary>
    public double SpentOnAnchors { get; init => field = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(SpentOnAnchors), value, "A share lies in [0, 1]."); }

    /// <summary>How evenly influencers share the traffic: the sum of squares of their shares, from 0 (many equal ones) to 1 (one). 0 by default.</summary>
    public double InfluencerConcentration { get; init => field = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(InfluencerConcentration), value, "A concentration lies in [0, 1]."); }

    /// <summary>For example <c>open platform: older, newer</c>.</summary>
    public override string ToString() => $"{Name}: {string.Join(", ", Cohorts.Select(cohort => cohort.Name))}";
}
