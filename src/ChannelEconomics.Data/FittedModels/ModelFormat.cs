using System.Globalization;
using ChannelEconomics.Repurchase.BetaDiscreteWeibull;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Repurchase.ShiftedBetaGeometric;

namespace ChannelEconomics.Data.FittedModels;

/// <summary>How one kind of model stands in a file: its name, its parameters in order, and the model of their values.</summary>
internal sealed record ModelFormat(string Name, Type Type, string[] Parameters, Func<double[], object> Build)
{
    private const string BgCnbd = "BG/CNBD-", MbgCnbd = "MBG/CNBD-";

    private static readonly string[] BetaDropout = ["PurchaseShape", "PurchaseInverseScale", "DropoutAlpha", "DropoutBeta"];

    private static readonly ModelFormat[] All =
    [
        new("NBD", typeof(NbdModel), ["PurchaseShape", "PurchaseInverseScale"], p => new NbdModel(new(p[0], p[1]))),
        new("BG/NBD", typeof(BgNbdModel), BetaDropout, p => new BgNbdModel(new(p[0], p[1], p[2], p[3]))),
        new("MBG/NBD", typeof(MbgNbdModel), BetaDropout, p => new MbgNbdModel(new(p[0], p[1], p[2], p[3]))),
        new("Pareto/NBD", typeof(ParetoNbdModel), ["PurchaseShape", "PurchaseInverseScale", "DropoutShape", "DropoutInverseScale"],
            p => new ParetoNbdModel(new(p[0], p[1], p[2], p[3]))),
        new("GGompertz/NBD", typeof(GGompertzNbdModel), ["PurchaseShape", "PurchaseInverseScale", "HazardGrowth", "DropoutShape", "DropoutInverseScale"],
            p => new GGompertzNbdModel(new(p[0], p[1], p[2], p[3], p[4]))),
        new("BG/BB", typeof(BgBbModel), ["PurchaseAlpha", "PurchaseBeta", "DropoutAlpha", "DropoutBeta"], p => new BgBbModel(new(p[0], p[1], p[2], p[3]))),
        new("Gamma-Gamma", typeof(GammaGammaModel), ["SpendShape", "CustomerShape", "CustomerInverseScale"], p => new GammaGammaModel(new(p[0], p[1], p[2]))),
        new("sBG", typeof(ShiftedBetaGeometricModel), ["ChurnAlpha", "ChurnBeta"], p => new ShiftedBetaGeometricModel(new(p[0], p[1]))),
        new("BdW", typeof(BetaDiscreteWeibullModel), ["ChurnAlpha", "ChurnBeta", "TenureExponent"], p => new BetaDiscreteWeibullModel(new(p[0], p[1], p[2]))),
    ];

    /// <summary>The names, with k for any regularity.</summary>
    internal static IEnumerable<string> Names => All.Select(format => format.Name).Concat([BgCnbd + "k", MbgCnbd + "k"]);

    /// <summary>The format of a model; null when files know no such model.</summary>
    internal static ModelFormat? Of(object model) => model switch
    {
        BgCnbdModel regular => Regular(BgCnbd, regular.Parameters.Regularity),
        MbgCnbdModel regular => Regular(MbgCnbd, regular.Parameters.Regularity),
        _ => Array.Find(All, format => format.Type == model.GetType()),
    };

    /// <summary>The format of a name; null when there is none.</summary>
    internal static ModelFormat? Named(string name)
    {
        foreach (string prefix in (string[])[BgCnbd, MbgCnbd])
            if (name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int k))
                return Regular(prefix, k);
        return Array.Find(All, format => format.Name == name);
    }

    private static ModelFormat Regular(string prefix, int k) => new(
        string.Create(CultureInfo.InvariantCulture, $"{prefix}{k}"), prefix == BgCnbd ? typeof(BgCnbdModel) : typeof(MbgCnbdModel), BetaDropout,
        p => prefix == BgCnbd ? new BgCnbdModel(new(k, p[0], p[1], p[2], p[3])) : new MbgCnbdModel(new(k, p[0], p[1], p[2], p[3])));
}
