using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Differentiation;

/// <summary>Who is served, at which price, and who gains how much, with so many providers on the circle.</summary>
[TypeFormatterSource]
public sealed record CircleOutcome
{
    internal CircleOutcome(CircularMarket market, double providers, double? price, CircleCompetition competition)
    {
        (Market, Providers, Price, Competition) = (market, providers, price, competition);
        if (price is not { } asked) return;
        double half = 0.5 / providers, willing = Math.Max(0.0, (market.Value - asked) / market.MismatchCost), served = Math.Min(half, willing);
        bool all = willing >= half || half - willing <= 1e-14 * half;
        double merchants = market.Merchants * (all ? 1.0 / providers : 2.0 * served);
        ServedShare = Probability.From(all ? 1.0 : Math.Min(1.0, 2.0 * providers * served));
        MeanMismatch = 0.5 * market.MismatchCost * served;
        Profit = (asked - market.ServingCost) * merchants - market.EntryCost;
        MerchantSurplus = providers * merchants * Math.Max(0.0, market.Value - asked - MeanMismatch);
        Welfare = providers * (merchants * (market.Value - market.ServingCost - MeanMismatch) - market.EntryCost);
    }

    /// <summary>The market.</summary>
    public CircularMarket Market { get; }

    /// <summary>How many providers there are; a whole number unless a formula for large numbers was asked.</summary>
    public double Providers { get; }

    /// <summary>What a merchant pays; nothing when nobody offers anything.</summary>
    public double? Price { get; }

    /// <summary>How the providers meet.</summary>
    public CircleCompetition Competition { get; }

    /// <summary>The share of merchants who buy, which is the share that gains by it.</summary>
    public Probability ServedShare { get; }

    /// <summary>What the misfit costs a served merchant on average.</summary>
    public double MeanMismatch { get; }

    /// <summary>What one provider earns after its cost of entry.</summary>
    public double Profit { get; }

    /// <summary>What all merchants together gain.</summary>
    public double MerchantSurplus { get; }

    /// <summary>What merchants and providers together gain.</summary>
    public double Welfare { get; }

    /// <summary>What the merchant at a place of the circle gains; zero where it does not buy.</summary>
    /// <param name="place">A place from 0 to 1, counted from one of the providers. With a number of providers that is not whole, the last one lies nearer to the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place lies outside of [0, 1].</exception>
    public double GainAt(double place)
    {
        if (place is not (>= 0.0 and <= 1.0)) throw new ArgumentOutOfRangeException(nameof(place), place, "A place on the circle lies in [0, 1].");
        if (Price is not { } price) return 0.0;
        double after = place * Providers % 1.0 / Providers, before = Math.Min(1.0 / Providers - after, 1.0 - place);
        return Math.Max(0.0, Market.Value - price - Market.MismatchCost * Math.Min(after, before));
    }

    /// <summary>For example <c>22 providers in competition, at 273 each: 100% of merchants served, welfare 8.31e+06</c>.</summary>
    public override string ToString() => Price is { } price
        ? string.Create(CultureInfo.InvariantCulture,
            $"{Providers:0.##} provider{(Providers == 1.0 ? "" : "s")} {Manner}, at {price:g4} each: {ServedShare} of merchants served, welfare {Welfare:g4}")
        : "nobody offers anything";

    private string Manner => Competition switch
    {
        CircleCompetition.Separate => "with gaps between them",
        CircleCompetition.Touching => "whose areas just touch",
        CircleCompetition.Competing => "in competition",
        _ => "with a given price",
    };
}
