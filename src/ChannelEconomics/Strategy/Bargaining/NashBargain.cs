using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>How two sides split money that they only have together: the asymmetric Nash solution with outside options.</summary>
/// <remarks>
/// With the total V, disagreement pay-offs d₁ and d₂ and power a, the split maximises (u₁ − d₁)ᵃ (u₂ − d₂)¹⁻ᵃ over u₁ + u₂ = V: u₁ = d₁ + a (V − d₁ − d₂). A side whose
/// outside option is more than that gets its option, and the other side the rest. There is no deal when the fallbacks of both are more than V; sums that differ from
/// V by rounding only count as equal to it. Source: Nash (1950), "The bargaining problem"; Binmore, Shaked and Sutton (1989), "An outside option experiment".
/// </remarks>
[TypeFormatterSource]
public sealed class NashBargain
{
    private const double Rounding = 4.0 * 2.220446049250313e-16; // the error of the two subtractions of V − f₁ − f₂, in units of the largest term

    private NashBargain(double total, double firstPower, BargainingPosition first, BargainingPosition second)
    {
        (Total, FirstPower, First, Second) = (total, firstPower, first, second);
        double least = first.Fallback, most = total - second.Fallback;
        double scale = Math.Max(Math.Abs(total), Math.Max(Math.Abs(least), Math.Abs(second.Fallback)));
        IsDeal = most - least >= -Rounding * scale;
        double split = first.DisagreementPayoff + firstPower * Surplus;
        FirstPayoff = !IsDeal ? least : Math.Min(Math.Max(split, least), Math.Max(most, least));
        SecondPayoff = IsDeal ? total - FirstPayoff : second.Fallback;
        Binding = !IsDeal ? BindingOption.None
            : first.OutsideOption > split ? BindingOption.First
            : second.OutsideOption > total - split ? BindingOption.Second
            : BindingOption.None;
    }

    /// <summary>What there is to split.</summary>
    public double Total { get; }

    /// <summary>The first side's power a: its share of the surplus when no option binds.</summary>
    public double FirstPower { get; }

    /// <summary>What the first side has without an agreement.</summary>
    public BargainingPosition First { get; }

    /// <summary>What the second side has without an agreement.</summary>
    public BargainingPosition Second { get; }

    /// <summary>What an agreement adds to the disagreement pay-offs, V − d₁ − d₂; negative when it destroys value.</summary>
    public double Surplus => Total - First.DisagreementPayoff - Second.DisagreementPayoff;

    /// <summary>Whether there is an agreement that neither side would rather leave.</summary>
    public bool IsDeal { get; }

    /// <summary>Whose outside option changes the split; <see cref="BindingOption.None"/> when there is no deal.</summary>
    public BindingOption Binding { get; }

    /// <summary>What the first side gets; without a deal, its fallback.</summary>
    public double FirstPayoff { get; }

    /// <summary>What the second side gets; without a deal, its fallback.</summary>
    public double SecondPayoff { get; }

    /// <summary>The first side's part of the surplus; null without a deal, or when there is no surplus to share.</summary>
    public double? FirstShareOfSurplus => IsDeal && Surplus > 0.0 ? (FirstPayoff - First.DisagreementPayoff) / Surplus : null;

    /// <summary>The first side's part of the total; null without a deal, or when the total is not positive.</summary>
    public double? FirstShareOfTotal => IsDeal && Total > 0.0 ? FirstPayoff / Total : null;

    /// <summary>The split of a total.</summary>
    /// <param name="total">What there is to split.</param>
    /// <param name="firstPower">The first side's power, in [0, 1]; one half when both are equally patient.</param>
    /// <param name="first">What the first side has without an agreement.</param>
    /// <param name="second">What the second side has without an agreement.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is not finite, or the power is not in [0, 1].</exception>
    public static NashBargain Of(double total, double firstPower, BargainingPosition first, BargainingPosition second)
    {
        if (!double.IsFinite(total))
            throw new ArgumentOutOfRangeException(nameof(total), total, "What there is to split must be finite.");
        return firstPower is >= 0.0 and <= 1.0
            ? new(total, firstPower, first, second)
            : throw new ArgumentOutOfRangeException(nameof(firstPower), firstPower, "Bargaining power lies in [0, 1].");
    }

    /// <summary>For example <c>62.5 and 37.5 of 100</c>, <c>35 and 65 of 100 (the first side's outside option binds)</c> or <c>no deal: 60 and 50 without it, 100 with it</c>.</summary>
    public override string ToString() => !IsDeal
        ? string.Create(CultureInfo.InvariantCulture, $"no deal: {FirstPayoff:g6} and {SecondPayoff:g6} without it, {Total:g6} with it")
        : string.Create(CultureInfo.InvariantCulture, $"{FirstPayoff:g6} and {SecondPayoff:g6} of {Total:g6}") + (Binding switch
        {
            BindingOption.First => " (the first side's outside option binds)",
            BindingOption.Second => " (the second side's outside option binds)",
            _ => "",
        });
}
