using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GammaGamma;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>What the orders in <c>seeds/orders/synthetic-orders.csv</c> were made with: the truth that a fit can be held against.</summary>
public static class SyntheticShop
{
    private const string File = "synthetic-orders.csv";

    /// <summary>How its customers buy and leave, time in weeks.</summary>
    public static BgNbdModel Purchases { get; } = new(new(PurchaseShape: 0.80, PurchaseInverseScale: 7.0, DropoutAlpha: 0.90, DropoutBeta: 3.2));

    /// <summary>What they spend, in yuan.</summary>
    public static GammaGammaModel Spend { get; } = new(new(SpendShape: 4.0, CustomerShape: 5.0, CustomerInverseScale: 208.0));

    /// <summary>The parameters of <see cref="Purchases"/> by symbol.</summary>
    public static IReadOnlyList<(string Symbol, double Truth)> PurchaseParameters { get; } =
    [
        ("r", Purchases.Parameters.PurchaseShape), ("α", Purchases.Parameters.PurchaseInverseScale),
        ("a", Purchases.Parameters.DropoutAlpha), ("b", Purchases.Parameters.DropoutBeta),
    ];

    /// <summary>Whether a path is that of the shop's orders.</summary>
    public static bool IsFile(string path) => Path.GetFileName(path) == File;
}
