using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Strategy.Assignment;
using ChannelEconomics.Strategy.Capacity;
using ChannelEconomics.Strategy.Differentiation;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class CapabilityViewTests
{
    [Fact]
    public void An_assignment_shows_who_does_what_at_which_price()
    {
        // One place each: content 9 and fulfilment 5; traffic at the agency instead of content would be one less.
        ActivityAssignment assignment = Samples.SmallCapabilities.Assign(1, 1);
        string text = assignment.ToTable().ToString();
        Assert.Contains("fulfilment", text, StringComparison.Ordinal);
        Assert.Contains("Nobody does traffic.", text, StringComparison.Ordinal);
        Assert.Contains("Worth 14 in all; by gains and prices no assignment is worth more than 14.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_markets_are_shown_number_by_number()
    {
        Assert.Contains("wait probability", DisplayRegistry.Of(ServiceTeam.Of(4, 1.0).Serving(3.0)).Text, StringComparison.Ordinal);
        Assert.Contains("wait ratio", DisplayRegistry.Of(PoolingComparison.Of(ServiceTeam.Of(4, 1.0), 4, 3.0)).Text, StringComparison.Ordinal);
        Assert.Contains("served share", DisplayRegistry.Of(CircularMarket.Of(100.0, 1.0, 1.0, 1.0).FreeEntryWhole()).Text, StringComparison.Ordinal);
    }
}
