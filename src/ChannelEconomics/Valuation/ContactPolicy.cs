using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>How a merchant looks after its private contacts, what that costs, and how contacts answer messages.</summary>
/// <remarks>
/// n messages a month multiply purchases by 1 + g (1 − e^(−n / ν)): the first ones bring most, and all together no more than a gain g. And they multiply dropout by
/// e^(φ n): every message drives away the same share of those who would have stayed. Both curves are assumptions that are stated, not findings: test them.
/// </remarks>
[TypeFormatterSource]
public sealed record ContactPolicy
{
    /// <summary>What serving one contact costs a month, messages aside, in money. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double CostPerMonth { get; init => field = NotNegative(value, nameof(CostPerMonth)); }

    /// <summary>What one message to one contact costs, in money. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double CostPerMessage { get; init => field = NotNegative(value, nameof(CostPerMessage)); }

    /// <summary>n, the messages that a contact gets in a month. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double MessagesPerMonth { get; init => field = NotNegative(value, nameof(MessagesPerMonth)); }

    /// <summary>g, the largest gain in purchases: 0.5 for half as many again. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double MessageGain { get; init => field = NotNegative(value, nameof(MessageGain)); }

    /// <summary>ν, the messages a month at which 63% of the gain is made. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive and finite.</exception>
    public double MovingMessages
    {
        get;
        init => field = NotNegative(value, nameof(MovingMessages)) > 0.0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MovingMessages), value, "MovingMessages must be positive.");
    } = 2.0;

    /// <summary>φ, how much each message a month adds to the logarithm of dropout: 0.05 for 5% more. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double Fatigue { get; init => field = NotNegative(value, nameof(Fatigue)); }

    /// <summary>Whether those who have gone cost as much as those who are still there, because the merchant cannot tell them apart. Default false.</summary>
    public bool PaysForTheGone { get; init; }

    /// <summary>What a contact costs a month in all, in money.</summary>
    public double TotalPerMonth => CostPerMonth + CostPerMessage * MessagesPerMonth;

    /// <summary>How the messages change behaviour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The messages are so many that nobody would stay: e^(φ n) is beyond the doubles.</exception>
    public BehaviourChange Change => new()
    {
        PurchaseFactor = 1.0 + MessageGain * (1.0 - Math.Exp(-MessagesPerMonth / MovingMessages)),
        DropoutFactor = Math.Exp(Fatigue * MessagesPerMonth),
    };

    /// <summary>For example <c>1 a month and 0.05 a message, 4 messages a month: purchases × 1.35, dropout × 1.13</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{CostPerMonth:0.###} a month and {CostPerMessage:0.###} a message, {MessagesPerMonth:0.##} messages a month: {Change}");

    private static double NotNegative(double value, string name) => value >= 0.0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and not negative.");
}
