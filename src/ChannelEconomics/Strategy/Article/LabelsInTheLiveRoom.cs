using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.LabelValue;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A15: with a contact code in the live room every interested viewer can be kept, and labelled by interest.</summary>
/// <remarks>
/// A contact who scans the code is labelled, and from then on gets the message that suits the label. The label pays when it changes messages often enough, and for the better.
/// Source: Howard (1966), "Information value theory".
/// </remarks>
public static class LabelsInTheLiveRoom
{
    private const int Interests = 3;
    private const string Accuracy = "labelAccuracy", Scans = "codeScans";

    private static readonly string[] Offers = [Accuracy, "mainInterestShare", "rightOfferValue", "wrongOfferShare", "messageCost", "messagesPerLabel", "labelCost"];
    private static readonly string[] Viewers = [Scans, .. Offers];

    /// <summary>How the claim is calculated.</summary>
    public static ClaimModel Model { get; } = new(
        ClaimId.From("A15"), "what labelling a contact brings after its cost", "yuan", Offers, Accuracy, Criterion.Above(0.0), NetOfLabel)
    {
        Assumption = "The article says that viewers can be kept and labelled, and leaves open whether that pays. Here it must: a label is worth what it changes. There are three interests, "
            + "a wrong label is as likely to be one as the other, and a message to the wrong interest brings part of what the right one brings.",
        OtherReadings =
        [
            Reading("every interested viewer", "Taken at its word: all but a twentieth of the interested viewers scan the code and can be reached again.",
                "interested viewers who are kept", "share", Scans, Criterion.Above(0.95), point => point[Scans]),
            Reading("a code that pays without labels", "Keeping viewers pays even if nobody labels them: one message for all brings more than it costs.",
                "what a contact brings without a label", "yuan", "rightOfferValue", Criterion.Above(0.0), point => point["messagesPerLabel"] * At(point).Without),
        ],
    };

    /// <summary>What one message to a contact brings with the label and without it.</summary>
    /// <param name="point">The parameters of <see cref="Model"/>.</param>
    /// <exception cref="KeyNotFoundException">The point lacks a parameter.</exception>
    public static ValueOfLabel At(ParameterPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Messages(point).With(NoisyLabel.Symmetric(Interests, Probability.From(point[Accuracy])));
    }

    /// <summary>The accuracy from which on labelling pays, or null if even a label that is always right does not.</summary>
    /// <param name="point">The parameters of <see cref="Model"/>; its accuracy does not matter.</param>
    /// <exception cref="KeyNotFoundException">The point lacks a parameter.</exception>
    public static Probability? AccuracyThatPays(ParameterPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Messages(point).AccuracyThatPays(point["labelCost"] / point["messagesPerLabel"]);
    }

    private static Messaging Messages(ParameterPoint point)
    {
        double main = point["mainInterestShare"], right = point["rightOfferValue"], other = (1.0 - main) / (Interests - 1);
        return Messaging.OnePerInterest([main, other, other], right, point["wrongOfferShare"] * right, point["messageCost"]);
    }

    private static double NetOfLabel(ParameterPoint point) => point["messagesPerLabel"] * At(point).Gain - point["labelCost"];

    private static ClaimReading Reading(string name, string difference, string quantity, string unit, string decisive, Criterion criterion, Func<ParameterPoint, double> value) =>
        new(name, difference, new ClaimModel(ClaimId.From("A15"), quantity, unit, Viewers, decisive, criterion, value));
}
