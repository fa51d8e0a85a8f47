using System.Globalization;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>How something a merchant does, such as messages or a membership, changes how often customers buy and how soon they leave.</summary>
/// <remarks>
/// Every customer's purchase rate is multiplied by one factor. The other multiplies the rate of dropping out (Pareto/NBD, GGompertz/NBD), or a / b, the odds of dropping out
/// after a purchase (BG/NBD, MBG/NBD). The changed model is one of customers who live under the change from their first purchase on: a history from before it
/// does not belong to it.
/// </remarks>
[TypeFormatterSource]
public sealed record BehaviourChange
{
    /// <summary>Nothing changes.</summary>
    public static BehaviourChange None { get; } = new();

    /// <summary>What purchase rates are multiplied with. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not positive and finite.</exception>
    public double PurchaseFactor { get; init => field = Positive(value, nameof(PurchaseFactor)); } = 1.0;

    /// <summary>What dropout is multiplied with. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not positive and finite.</exception>
    public double DropoutFactor { get; init => field = Positive(value, nameof(DropoutFactor)); } = 1.0;

    /// <summary>The model of customers who live under the change.</summary>
    /// <param name="model">BG/NBD, MBG/NBD, Pareto/NBD or GGompertz/NBD; NBD if dropout does not change.</param>
    /// <exception cref="ArgumentException">The model is another one, or has no dropout to change.</exception>
    public IRepurchaseModel ApplyTo(IRepurchaseModel model) => model switch
    {
        BgNbdModel { Parameters: var p } => new BgNbdModel(new(p.PurchaseShape, p.PurchaseInverseScale / PurchaseFactor, p.DropoutAlpha * DropoutFactor, p.DropoutBeta)),
        MbgNbdModel { Parameters: var p } => new MbgNbdModel(new(p.PurchaseShape, p.PurchaseInverseScale / PurchaseFactor, p.DropoutAlpha * DropoutFactor, p.DropoutBeta)),
        ParetoNbdModel { Parameters: var p } =>
            new ParetoNbdModel(new(p.PurchaseShape, p.PurchaseInverseScale / PurchaseFactor, p.DropoutShape, p.DropoutInverseScale / DropoutFactor)),
        GGompertzNbdModel { Parameters: var p } => new GGompertzNbdModel(
            new(p.PurchaseShape, p.PurchaseInverseScale / PurchaseFactor, p.HazardGrowth, p.DropoutShape, p.DropoutInverseScale / DropoutFactor)),
        NbdModel { Parameters: var p } when DropoutFactor == 1.0 => new NbdModel(new(p.PurchaseShape, p.PurchaseInverseScale / PurchaseFactor)),
        NbdModel => throw new ArgumentException("In NBD nobody drops out, so there is no dropout to change.", nameof(model)),
        null => throw new ArgumentNullException(nameof(model)),
        _ => throw new ArgumentException(
            $"Only BG/NBD, MBG/NBD, Pareto/NBD, GGompertz/NBD and NBD can be changed, not {model.GetType().Name}.", nameof(model)),
    };

    /// <summary>For example <c>purchases × 1.2, dropout × 0.9</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"purchases × {PurchaseFactor:0.###}, dropout × {DropoutFactor:0.###}");

    private static double Positive(double value, string name) => value > 0.0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and finite.");
}
