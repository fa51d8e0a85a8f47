using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Simulation;
using ChannelEconomics.Strategy.Differentiation;
using ChannelEconomics.Strategy.Referral;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The parts of the whole market at a point, each from the model of its own claim.</summary>
internal sealed class MarketParts
{
    private const string OlderShare = "olderMerchantShare", ElsewhereLevel = "elsewhereLevel", Lost = "lostWithoutHelp", ReferralGoods = "referralGoodsShare", MostReferred = "mostReferredOrders",
        AnchorBudget = "anchorBudgetShare", TailoredLinks = "tailoredLinkReturn", Influencers = "influencersInMarket", Visitors = "merchantVisitors", Traffic = "influencerTrafficExponent";

    private static readonly string[] Own = [OlderShare, ElsewhereLevel, Lost, ReferralGoods, MostReferred, AnchorBudget, TailoredLinks, Influencers, Visitors];

    private readonly ParameterPoint _at;
    private readonly VideoChain _closed, _open, _storeClosed, _storeOpen, _mallClosed;
    private readonly double _margin, _influencerShare, _referred, _reward, _servicing, _providerFee, _answered;
    private readonly bool _servesContacts;

    internal MarketParts(ParameterPoint at, ForbiddenVisitors visitors)
    {
        _at = at;
        (_closed, _open) = (VideoChain.Before(at).WithoutHomeDoor(visitors), VideoChain.Open(at));
        (_storeClosed, _storeOpen, _mallClosed) = (_closed.WithoutShop("mall"), _open.WithoutShop("mall"), _closed.WithoutShop("store"));
        double orderValue = at[RepeatCustomers.OrderValue];
        _margin = at[RepeatCustomers.Margin];
        _influencerShare = SayInCampaigns.BesideContacts(at);

        TopDownOutcome told = LiquorCampaigns.TopDown(at).BestReward();
        _referred = at[ReferralGoods] * told.OrdersPerSeed * at[MostReferred] / (told.OrdersPerSeed + at[MostReferred]);
        _reward = (told.CostPerOrder ?? 0.0) / at[LiquorCampaigns.OrderValue];

        _servicing = RepeatOrderCost.CostPerOrder(at) / orderValue;
        _servesContacts = _margin - at["mallTake"] > _servicing; // a contact that costs more than it brings is left alone

        CircleOutcome providers = StandardOrCustom.Market(at).FreeEntryWhole();
        (_providerFee, _answered) = ((providers.Price ?? 0.0) / orderValue, providers.ServedShare.Value);
    }

    /// <summary>The names of the parameters.</summary>
    internal static IReadOnlyList<string> Parameters { get; } =
    [
        .. new[]
        {
            "newOrderShare", "secondSystemCost", "responsiveness", "switchingCost", "videoReach", "storeTake", "mallTake", "officialStaff", "staffHours", "patience",
        }.Concat(Own).Concat(VideoChain.Shares).Concat(MerchantCohort.Older.Parameters).Concat(MerchantCohort.Newer.Parameters).Concat(SayInCampaigns.BesideContactsParameters)
            .Concat(StandardOrCustom.MarketParameters).Concat(LiquorCampaigns.TopDownNames).Concat(RepeatOrderCost.PrivateNames).Concat(ContestForAnchors.Names).Distinct(),
    ];

    /// <summary>The market under a regime.</summary>
    internal MarketScenario Under(MarketRegime regime)
    {
        double merchants = _at["liveMerchants"], older = _at[OlderShare] * merchants;
        return new(Named(regime), [Cohort("older", older, MerchantCohort.Older, regime), Cohort("newer", merchants - older, MerchantCohort.Newer, regime)])
        {
            Margin = _margin,
            Responsiveness = _at["responsiveness"],
            SwitchingCost = _at["switchingCost"],
            OfficialTeam = TeamForThousands.OfficialTeam(_at),
            RequestRate = TeamForThousands.Requests(_at, 1.0),
            Patience = _at["patience"],
            LostWithoutHelp = _at[Lost],
            AnsweredByThirdParties = _answered,
            SpentOnAnchors = _at[AnchorBudget] * ContestForAnchors.Spent(_at, regime == MarketRegime.OpenPlatform ? _at[TailoredLinks] : 1.0),
            InfluencerConcentration = Concentration((int)_at[Influencers], _at[Traffic]),
        };
    }

    private static string Named(MarketRegime regime) => regime switch
    {
        MarketRegime.OfficialOnly => "official store alone",
        MarketRegime.TwoSystems => "two separate systems",
        _ => "open platform",
    };

    private MarketCohort Cohort(string name, double merchants, MerchantCohort cohort, MarketRegime regime)
    {
        SellingWay store = Store(cohort, regime), mall = Mall(cohort), both = Both(cohort, regime);
        SellingWay native = cohort.Native == "store" ? Store(cohort, MarketRegime.TwoSystems) : mall;
        return new(name, merchants, cohort.Native, regime == MarketRegime.OfficialOnly ? [store] : [mall, store, both], _at[ElsewhereLevel] * (native with { ProviderFee = 0.0 }).Earnings(_margin));
    }

    private SellingWay Store(MerchantCohort cohort, MarketRegime regime)
    {
        VideoChain chain = regime == MarketRegime.OpenPlatform ? _storeOpen : _storeClosed;
        double take = _at["storeTake"];
        return new("store")
        {
            PublicOrders = Brought(cohort, chain.OrdersAt, byVideo: true), OwnOrders = Brought(cohort, chain.OrdersAt, byVideo: false),
            InfluencerShare = _influencerShare, PublicTake = take, PrivateTake = take, Support = SupportSource.OfficialTeam,
        };
    }

    private SellingWay Mall(MerchantCohort cohort)
    {
        double own = Brought(cohort, _mallClosed.OrdersAt, byVideo: false);
        return new("mall")
        {
            OwnOrders = own, ReferredOrders = own * _referred, Reward = _reward, RepeatOrders = Repeat(cohort, Brought(cohort, _mallClosed.ContactsAt, byVideo: false)),
            ServicingCost = _servicing, PrivateTake = _at["mallTake"], ProviderFee = _providerFee,
        };
    }

    private SellingWay Both(MerchantCohort cohort, MarketRegime regime)
    {
        bool open = regime == MarketRegime.OpenPlatform;
        VideoChain chain = open ? _open : _closed;
        double own = Brought(cohort, chain.OrdersAt, byVideo: false);
        return new("both")
        {
            PublicOrders = Brought(cohort, chain.OrdersAt, byVideo: true), OwnOrders = own, ReferredOrders = own * _referred, Reward = _reward,
            RepeatOrders = Repeat(cohort, Brought(cohort, chain.ContactsAt, byVideo: false) + Brought(cohort, chain.ContactsAt, byVideo: true)), ServicingCost = _servicing,
            InfluencerShare = _influencerShare, PublicTake = PublicTake(cohort, chain), PrivateTake = _at["mallTake"], RunningCost = _at["secondSystemCost"],
            ProviderFee = _providerFee, Support = open ? SupportSource.ThirdParties : SupportSource.OfficialTeam,
        };
    }

    // Visitors by videos and live rooms order in the store or in the mall, and the platform takes of each what it takes there.
    private double PublicTake(MerchantCohort cohort, VideoChain chain)
    {
        double all = Brought(cohort, chain.OrdersAt, byVideo: true), mall = Brought(cohort, at => chain.OrdersIn("mall", at), byVideo: true);
        return all > 0.0 ? (_at["mallTake"] * mall + _at["storeTake"] * (all - mall)) / all : _at["storeTake"];
    }

    private double Repeat(MerchantCohort cohort, double contacts) => _servesContacts ? contacts * _at[cohort.ContactWorth] : 0.0;

    private double Brought(MerchantCohort cohort, Func<string, double> ofVisitor, bool byVideo)
    {
        double all = 0.0, sum = 0.0;
        foreach ((string at, string parts) in cohort.Entries)
        {
            all += _at[parts];
            if (at is "video" or "live" == byVideo) sum += _at[parts] * (byVideo ? _at["videoReach"] : 1.0) * ofVisitor(at);
        }
        return _at[Visitors] * sum / all;
    }

    // The squared shares of influencers whose traffic follows Zipf's law.
    private static double Concentration(int influencers, double exponent)
    {
        double sum = 0.0, squares = 0.0;
        for (int rank = influencers; rank >= 1; rank--)
        {
            double traffic = Math.Pow(rank, -exponent);
            sum += traffic;
            squares += traffic * traffic;
        }
        return squares / (sum * sum);
    }
}
