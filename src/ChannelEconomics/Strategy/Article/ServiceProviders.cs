using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Assignment;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A13: who does what for merchants on three platforms, and whose work is worth most there.</summary>
public static class ServiceProviders
{
    // A live room or shop needs six things done, and each of the three kinds of provider has hands for two.
    private const int Places = 2;

    private static readonly (string Key, string Name)[] Activities =
        [("Content", "content"), ("Traffic", "traffic"), ("StoreOperation", "store operation"), ("Fulfilment", "fulfilment"), ("Customisation", "customisation"), ("Retention", "retention")];

    private static readonly (string Key, string Name)[] Providers = [("agency", "influencer agency"), ("operator", "store operator"), ("builder", "mini-program builder")];

    private static readonly (string Key, string Name, int Mirror)[] Observations = [("douyin", "Douyin", 0), ("taobao", "Taobao", 1), ("wechat", "WeChat", 2)];

    private static readonly CapabilityMatrix Blank =
        CapabilityMatrix.Of(Activities.Select(activity => activity.Name), Providers.Select(provider => provider.Name), (_, _) => 0.0);

    private static readonly string[] Names =
    [
        .. Providers.SelectMany(provider => Activities.Select(activity => provider.Key + activity.Key)),
        .. Observations.SelectMany(platform => Activities.Select(activity => platform.Key + activity.Key)),
    ];

    /// <summary>The three platforms.</summary>
    public static IReadOnlyList<string> Platforms { get; } = [.. Observations.Select(platform => platform.Name)];

    /// <summary>How A13 is calculated.</summary>
    public static ClaimModel Model { get; } = new(
        ClaimId.From("A13"), "lead of the observed provider, on the platform where it leads least", "share", Names, "taobaoTraffic", Criterion.Above(0.0), at => LeastLead(at, 0.0, Share))
    {
        Assumption =
            "A platform weighs six activities; a provider is more or less able at each. Every kind of provider takes two activities so that the sum of weight × ability is largest, and the one whose activities are worth "
            + "most is the platform's typical provider. The lead is its share of the worth less that of the next. The matrix is made up after what the article reports, so the pattern at the baseline is no evidence; how far it bears changes is.",
        OtherReadings =
        [
            new("platforms that are more alike", "Each platform's weights move towards the mean of the three; at 100% all weigh alike.", new(
                ClaimId.From("A13"), "lead of the observed provider, on the platform where it leads least", "share", [.. Names, "platformLikeness"], "platformLikeness", Criterion.Above(0.0),
                at => LeastLead(at, at["platformLikeness"], Share))),
            new("the provider that is missed most", "Nobody is limited to two activities, and what counts is what would be lost if one kind of provider were not there.", new(
                ClaimId.From("A13"), "lead of the observed provider in what would be lost without it", "share", Names, "taobaoTraffic", Criterion.Above(0.0), at => LeastLead(at, 0.0, Missed))),
        ],
    };

    /// <summary>What each activity is worth on a platform when each kind of provider does it: the platform's weight × the provider's ability.</summary>
    /// <param name="platform">One of <see cref="Platforms"/>.</param>
    /// <param name="at">The weights and abilities.</param>
    /// <param name="likeness">How far the weights have moved to the mean of the platforms: 0, not at all, to 1.</param>
    /// <exception cref="ArgumentException">There is no such platform.</exception>
    public static CapabilityMatrix On(string platform, ParameterPoint at, double likeness = 0.0)
    {
        ArgumentNullException.ThrowIfNull(at);
        int index = Array.FindIndex(Observations, known => known.Name == platform);
        return index >= 0
            ? On(index, at, likeness, Abilities(at))
            : throw new ArgumentException($"There is no platform '{platform}'; there are {string.Join(", ", Platforms)}.", nameof(platform));
    }

    /// <summary>Who does what on a platform: two activities for each kind of provider.</summary>
    /// <exception cref="ArgumentException">There is no such platform.</exception>
    public static ActivityAssignment Assign(string platform, ParameterPoint at, double likeness = 0.0) => On(platform, at, likeness).Assign(Places);

    /// <summary>The kind of provider that the article observes on a platform.</summary>
    /// <exception cref="ArgumentException">There is no such platform.</exception>
    public static string Observed(string platform)
    {
        int index = Array.FindIndex(Observations, known => known.Name == platform);
        return index >= 0 ? Providers[Observations[index].Mirror].Name : throw new ArgumentException($"There is no platform '{platform}'.", nameof(platform));
    }

    private static CapabilityMatrix On(int platform, ParameterPoint at, double likeness, double[,] abilities)
    {
        double[] weights = [.. Activities.Select(activity => Weight(platform, activity.Key, at, likeness))];
        return Blank.With((activity, provider) => weights[activity] * abilities[provider, activity]);
    }

    private static double Weight(int platform, string activity, ParameterPoint at, double likeness)
    {
        double own = at[Observations[platform].Key + activity];
        return likeness == 0.0 ? own : (1.0 - likeness) * own + likeness * Observations.Average(other => at[other.Key + activity]);
    }

    private static double LeastLead(ParameterPoint at, double likeness, Func<CapabilityMatrix, double[]> worth)
    {
        double least = double.PositiveInfinity;
        double[,] abilities = Abilities(at);
        for (int platform = 0; platform < Observations.Length; platform++)
            least = Math.Min(least, Lead(worth(On(platform, at, likeness, abilities)), Observations[platform].Mirror));
        return least;
    }

    private static double Lead(double[] worth, int observed) =>
        (worth[observed] - worth.Where((_, provider) => provider != observed).Max()) / worth.Sum();

    private static double[] Share(CapabilityMatrix matrix)
    {
        ActivityAssignment best = matrix.Assign(Places);
        return [.. Providers.Select((_, provider) => best.ValueOf(provider))];
    }

    // Without limits each activity goes to whom it is worth most with, so that what is lost with a provider is its lead over the next best.
    private static double[] Missed(CapabilityMatrix matrix)
    {
        double[] lost = new double[Providers.Length];
        for (int activity = 0; activity < Activities.Length; activity++)
        {
            int best = 0;
            for (int provider = 1; provider < lost.Length; provider++)
                if (matrix[activity, provider] > matrix[activity, best])
                    best = provider;
            double next = 0.0;
            for (int provider = 0; provider < lost.Length; provider++)
                if (provider != best)
                    next = Math.Max(next, matrix[activity, provider]);
            lost[best] += matrix[activity, best] - next;
        }
        return lost;
    }

    private static double[,] Abilities(ParameterPoint at)
    {
        double[,] abilities = new double[Providers.Length, Activities.Length];
        for (int provider = 0; provider < Providers.Length; provider++)
            for (int activity = 0; activity < Activities.Length; activity++)
                abilities[provider, activity] = at[Names[provider * Activities.Length + activity]];
        return abilities;
    }
}
