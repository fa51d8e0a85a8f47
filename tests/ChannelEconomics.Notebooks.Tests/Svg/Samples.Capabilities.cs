using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Strategy.Assignment;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>Who can do what.</summary>
public static partial class Samples
{
    /// <summary>Three activities and two providers; the first is the better one at everything.</summary>
    internal static CapabilityMatrix SmallCapabilities { get; } =
        CapabilityMatrix.Of(["content", "traffic", "fulfilment"], ["agency", "operator"], (activity, provider) => new double[,] { { 9, 4 }, { 8, 2.5 }, { 6, 5 } }[activity, provider]);

    private static Chart CapabilityChart => SmallCapabilities.ToChart();
}
