using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.MerchantChoice;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A09: merchants stay with the platform on which they grew up. A population that thinks its choice over now and then.</summary>
internal static class PlatformHabits
{
    private const double Half = 0.5;
    private const double Few = 0.1;
    private const double MonthsPerYear = 12.0;
    private const double TwoYears = 24.0;
    private const double ThreeYears = 36.0;

    private static readonly ClaimId Id = ClaimId.From("A09");
    private static readonly (string Platform, string Natives)[] Outside = [("taobao", "taobaoNatives"), ("jd", "jdNatives"), ("douyin", "douyinNatives")];
    private static readonly string[] Appeals = ["taobaoAppeal", "jdAppeal", "douyinAppeal", "wechatSplitAppeal", "openPlatformGain"];
    private static readonly string[] Parameters =
        ["platformSwitchingCost", "revisionsPerYear", "learningLeft", .. Appeals, .. Outside.Select(one => one.Natives)];

    public static ClaimModel Model { get; } = Staying(TwoYears, "two", learns: true, assumption:
        "Each merchant thinks its main platform over at times of its own and then chooses by appeal, less a switching cost that experience wears off. The claim holds where, two "
        + "years after WeChat has opened, more than half of those who grew up elsewhere are still where they grew up.",
    [
        new("after three years", "Three years after the opening instead of two.", Staying(ThreeYears, "three", learns: true)),
        new("nothing is learned", "The switching cost stays what it was.", Staying(TwoYears, "two", learns: false)),
        new("a half-life of two years", "A habit is half gone after more than two years, in the long run and when nothing is learned.", new(
            Id, "the half-life of a habit", "months", ["platformSwitchingCost", "revisionsPerYear", .. Appeals], "platformSwitchingCost", Criterion.Above(TwoYears),
            point => Population(point, "douyin", DoorPolicy.OpenPlatform, learns: false).HalfLife)),
        new("fit instead of habit", "They stay because their platform suits them, for good, and not because leaving costs anything. From who is where, the two look alike.", new(
            Id, "merchants from elsewhere who are still there two years after the opening, if fit keeps them", "share",
            ["nativeFit", "revisionsPerYear", .. Appeals, .. Outside.Select(one => one.Natives)], "nativeFit", Criterion.Above(Half), point => Mean(point, native => Fitting(point, native, TwoYears)))),
        new("the opening moves few", "Habits are so strong that opening the platform brings WeChat less than a tenth of them within three years.", new(
            Id, "merchants from elsewhere whom the opening has brought to WeChat after three years", "share", Parameters, "platformSwitchingCost", Criterion.Below(Few),
            point => Mean(point, native => On("wechat", point, native, DoorPolicy.OpenPlatform) - On("wechat", point, native, DoorPolicy.TwoSystems)))),
        new("the closed homepage drove few away", "Closing the homepage's door to the mall has kept less than a tenth of them from WeChat within three years.", new(
            Id, "merchants from elsewhere whom the closed homepage has kept from WeChat after three years", "share", [.. Parameters, "homepageDoorGain"], "homepageDoorGain",
            Criterion.Below(Few), point => Mean(point, native => On("wechat", point, native, DoorPolicy.Before) - On("wechat", point, native, DoorPolicy.TwoSystems)))),
        new("habits raise fees", "What a merchant loses by leaving, its platform can charge.", new(
            Id, "the change of the average fee by a switching cost", "share", ["feeSwitchingCost", "feeDiscount"], "feeDiscount", Criterion.Above(0.0),
            point => IncumbencyPricing.Of(1.0, point["feeSwitchingCost"], point["feeDiscount"]).AverageFee - 1.0)),
        new("only those whom another way pays", "Who stays where it is best off has no habit to show: of those who would have left if leaving cost nothing, more than half are still there after two years.", new(
            Id, "merchants who are still there, of those who would have left if it cost nothing", "share", Parameters, "platformSwitchingCost", Criterion.Above(Half), KeptByHabit)),
    ]);

    /// <summary>The merchants who grew up on one platform, under one policy.</summary>
    internal static RevisingPopulation Population(ParameterPoint point, string native, DoorPolicy policy, bool learns = true)
    {
        HabitualChoice choice = Platforms(point, policy, point["platformSwitchingCost"]);
        return RevisingPopulation.Native(choice, point["revisionsPerYear"] / MonthsPerYear, native, learns ? LearningCurve.Of(point["learningLeft"]) : null);
    }

    /// <summary>The choice among the platforms with some bonus for staying.</summary>
    private static HabitualChoice Platforms(ParameterPoint point, DoorPolicy policy, double bonus)
    {
        double wechat = point["wechatSplitAppeal"] + policy switch
        {
            DoorPolicy.Before => point["homepageDoorGain"],
            DoorPolicy.TwoSystems => 0.0,
            DoorPolicy.OpenPlatform => point["openPlatformGain"],
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, $"{policy} is none that {nameof(DoorPolicy)} names."),
        };
        return HabitualChoice.Of(
            bonus, ChoiceOption.Of("taobao", point["taobaoAppeal"]), ChoiceOption.Of("jd", point["jdAppeal"]),
            ChoiceOption.Of("douyin", point["douyinAppeal"]), ChoiceOption.Of("wechat", wechat));
    }

    private static ClaimModel Staying(double months, string years, bool learns, string assumption = "", IReadOnlyList<ClaimReading>? readings = null) => new(
        Id, $"merchants from elsewhere who are still there {years} years after the opening", "share",
        learns ? Parameters : [.. Parameters.Where(name => name != "learningLeft")], "platformSwitchingCost", Criterion.Above(Half),
        point => Mean(point, native => Population(point, native, DoorPolicy.OpenPlatform, learns).After(months)[native].Value))
    {
        Assumption = assumption,
        OtherReadings = readings ?? [],
    };

    private static double On(string platform, ParameterPoint point, string native, DoorPolicy policy) => Population(point, native, policy).After(ThreeYears)[platform].Value;

    private static double KeptByHabit(ParameterPoint point)
    {
        double left = Mean(point, native => 1.0 - Population(point, native, DoorPolicy.OpenPlatform).After(TwoYears)[native].Value);
        return 1.0 - left / Mean(point, native => 1.0 - Choosing(point, native, TwoYears, bonus: 0.0));
    }

    // Whoever has thought it over chooses anew, with the fit of its own platform; nobody pays to leave.
    internal static double Fitting(ParameterPoint point, string native, double months) => Choosing(point, native, months, point["nativeFit"]);

    private static double Choosing(ParameterPoint point, string native, double months, double bonus)
    {
        HabitualChoice fresh = Platforms(point, DoorPolicy.OpenPlatform, bonus);
        double unmoved = Math.Exp(-point["revisionsPerYear"] / MonthsPerYear * months);
        return unmoved + (1.0 - unmoved) * fresh.From(native)[native].Value;
    }

    private static double Mean(ParameterPoint point, Func<string, double> share) =>
        Outside.Sum(one => point[one.Natives] * share(one.Platform)) / Outside.Sum(one => point[one.Natives]);
}
