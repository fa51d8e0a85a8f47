using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

public sealed class IdentifierTests
{
    [Property]
    public void A_text_is_an_identifier_unless_it_is_empty_or_has_white_space_around_it(string text)
    {
        bool valid = text.Length > 0 && text == text.Trim();
        Assert.Equal(valid, CustomerId.TryFrom(text, out CustomerId customer));
        Assert.Equal(valid, OrderId.TryFrom(text, out OrderId order));
        Assert.Equal(valid, TouchpointId.TryFrom(text, out TouchpointId touchpoint));
        if (valid)
            Assert.Equal([text, text, text, text], [customer.Value, order.Value, touchpoint.Value, CustomerId.From(text).ToString()]);
        else
            Assert.Throws<ArgumentException>(() => CustomerId.From(text));
    }

    [Fact]
    public void Identifiers_are_equal_when_their_texts_are()
    {
        Assert.Equal(CustomerId.From("0042"), CustomerId.From("0042"));
        Assert.NotEqual(CustomerId.From("0042"), CustomerId.From("42"));
        Assert.Equal(OrderId.From("A"), OrderId.From("A"));
        Assert.NotEqual(TouchpointId.From("a"), TouchpointId.From("A"));
    }

    [Fact]
    public void White_space_around_an_identifier_is_shown() =>
        Assert.StartsWith(
            "CustomerId '42 ' begins or ends with white space; trim it where it is read.",
            Assert.Throws<ArgumentException>(() => CustomerId.From("42 ")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_empty_identifier_is_named() =>
        Assert.StartsWith("OrderId is empty.", Assert.Throws<ArgumentException>(() => OrderId.From(" ")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_default_identifier_has_no_value_but_can_be_compared_and_printed()
    {
        Assert.Equal(default, default(CustomerId));
        Assert.NotEqual(default, CustomerId.From("42"));
        Assert.Equal(default(CustomerId).GetHashCode(), default(CustomerId).GetHashCode());
        Assert.Equal("default(CustomerId)", default(CustomerId).ToString());
        Assert.Equal(
            ["default(CustomerId) is no customer.", "default(OrderId) is no order.", "default(TouchpointId) is no touchpoint."],
            [
                Assert.Throws<InvalidOperationException>(() => default(CustomerId).Value).Message,
                Assert.Throws<InvalidOperationException>(() => default(OrderId).Value).Message,
                Assert.Throws<InvalidOperationException>(() => default(TouchpointId).Value).Message,
            ]);
    }
}
