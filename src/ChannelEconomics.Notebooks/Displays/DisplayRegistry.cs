using System.Collections.Concurrent;
using System.Reflection;
using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Customers;
using ChannelEconomics.Data;
using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Strategy.LinkSets;
using ChannelEconomics.Strategy.Assignment;
using ChannelEconomics.Strategy.Capacity;
using ChannelEconomics.Strategy.Differentiation;
using ChannelEconomics.Valuation;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Which display shows which type. The core's types stand here, so that the core knows nothing of presentation.</summary>
/// <remarks>
/// The nearest entry of a value's class or base classes wins. An open generic type is served by a generic method with the same
/// type parameters, found once for each closed type.
/// </remarks>
internal static class DisplayRegistry
{
    private static readonly Dictionary<Type, Func<object, Display>> Entries = new()
    {
        [typeof(Display)] = value => (Display)value,
        [typeof(Chart)] = value => ChartDisplay.Of((Chart)value),
        [typeof(SmallMultiples)] = value => SmallMultiplesDisplay.Of((SmallMultiples)value),
        [typeof(ChannelDiagram)] = value => DiagramDisplay.Of((ChannelDiagram)value),
        [typeof(ArgumentMap)] = value => DiagramDisplay.Of((ArgumentMap)value),
        [typeof(Sankey)] = value => DiagramDisplay.Of((Sankey)value),
        [typeof(ChannelGraph)] = value => ChannelDisplays.Of((ChannelGraph)value),
        [typeof(EffectiveGraph)] = value => ChannelDisplays.Of((EffectiveGraph)value),
        [typeof(Platform)] = value => ChannelDisplays.Of((Platform)value),
        [typeof(AbsorbingChain)] = value => JourneyDisplays.Of((AbsorbingChain)value),
        [typeof(JumpValuation)] = value => JourneyDisplays.Of((JumpValuation)value),
        [typeof(LinkSetChoices)] = value => JourneyDisplays.Of((LinkSetChoices)value),
        [typeof(ConversionAttribution)] = value => JourneyDisplays.Of((ConversionAttribution)value),
        [typeof(MoneyAttribution)] = value => JourneyDisplays.Of((MoneyAttribution)value),
        [typeof(AttributionBootstrap)] = value => JourneyDisplays.Of((AttributionBootstrap)value),
        [typeof(MoneyBootstrap)] = value => JourneyDisplays.Of((MoneyBootstrap)value),
        [typeof(AttributionComparison)] = value => JourneyDisplays.Of((AttributionComparison)value),
        [typeof(OrderSelection)] = value => JourneyDisplays.Of((OrderSelection)value),
        [typeof(OrderImport)] = value => OrderImportDisplay.Of((OrderImport)value),
        [typeof(TouchImport)] = value => OrderImportDisplay.Of((TouchImport)value),
        [typeof(ImportReport)] = value => OrderImportDisplay.Of((ImportReport)value),
        [typeof(OrderLog)] = value => OrderLogDisplay.Of((OrderLog)value),
        [typeof(CustomerTable)] = value => CustomerTableDisplay.Of((CustomerTable)value),
        [typeof(ClaimCatalogue)] = value => ClaimCatalogueDisplay.Of((ClaimCatalogue)value),
        [typeof(Verdict)] = value => VerdictDisplay.Of((Verdict)value),
        [typeof(ArticleVerdicts)] = value => Display.Stack(((ArticleVerdicts)value).ToMap(), ((ArticleVerdicts)value).ToTable()),
        [typeof(ParameterCatalogue)] = value => TableDisplay.Of(((ParameterCatalogue)value).Parameters.ToTable().Caption(value.ToString()!)),
        [typeof(ParameterBox)] = value => TableDisplay.Of(((ParameterBox)value).Parameters.ToTable()),
        [typeof(SobolIndices)] = value => TableDisplay.Of(((SobolIndices)value).ToTable()),
        [typeof(CohortTable)] = value => CohortTableDisplay.Of((CohortTable)value),
        [typeof(RfmTable)] = value => TableDisplay.Of(((RfmTable)value).ToTable()),
        [typeof(FrequencyComparison)] = value => RepurchaseDisplays.Of((FrequencyComparison)value),
        [typeof(ConditionalExpectation)] = value => RepurchaseDisplays.Of((ConditionalExpectation)value),
        [typeof(AliveCalibration)] = value => RepurchaseDisplays.Of((AliveCalibration)value),
        [typeof(ForecastLift)] = value => RepurchaseDisplays.Of((ForecastLift)value),
        [typeof(HoldoutAccuracy)] = value => RepurchaseDisplays.Of((HoldoutAccuracy)value),
        [typeof(HistoryGrid)] = value => RepurchaseDisplays.Of((HistoryGrid)value),
        [typeof(TrackingComparison)] = value => RepurchaseDisplays.Of((TrackingComparison)value),
        [typeof(SpendFrequencyCorrelation)] = value => RepurchaseDisplays.Of((SpendFrequencyCorrelation)value),
        [typeof(CustomerValuation)] = value => RepurchaseDisplays.Of((CustomerValuation)value),
        [typeof(CommissionPlan)] = value => CommissionDisplays.Of((CommissionPlan)value),
        [typeof(CommissionLedger)] = value => CommissionDisplays.Of((CommissionLedger)value),
        [typeof(PersonStatement)] = value => CommissionDisplays.Of((PersonStatement)value),
        [typeof(PlanVerification)] = value => CommissionDisplays.Of((PlanVerification)value),
        [typeof(ComplianceReport)] = value => CommissionDisplays.Of((ComplianceReport)value),
        [typeof(PlanComparison)] = value => CommissionDisplays.Of((PlanComparison)value),
        [typeof(WinBackList)] = value => RepurchaseDisplays.Of((WinBackList)value),
        [typeof(ModelComparison)] = value => InferenceDisplays.Of((ModelComparison)value),
        [typeof(CrossValidation)] = value => InferenceDisplays.Of((CrossValidation)value),
        [typeof(LikelihoodRatioTest)] = value => InferenceDisplays.Of((LikelihoodRatioTest)value),
        [typeof(NewCustomerForecast)] = value => InferenceDisplays.Of((NewCustomerForecast)value),
        [typeof(PurchasePrediction)] = value => InferenceDisplays.Of((PurchasePrediction)value),
        [typeof(CapabilityMatrix)] = value => ChartDisplay.Of(((CapabilityMatrix)value).ToChart()),
        [typeof(ActivityAssignment)] = value => TableDisplay.Of(((ActivityAssignment)value).ToTable()),
        [typeof(WaitingLine)] = PropertiesDisplay.Of,
        [typeof(PoolingComparison)] = PropertiesDisplay.Of,
        [typeof(CircleOutcome)] = PropertiesDisplay.Of,
        [typeof(ModelChoice)] = value => Display.Stack(((ModelChoice)value).Comparison, Display.OfProse(((ModelChoice)value).Reason)),
        [typeof(OrderModel)] = value => Of(((OrderModel)value).Fit),
    };

    private static readonly Dictionary<Type, Delegate> OpenEntries = new()
    {
        [typeof(Table<>)] = TableDisplay.Of<object>,
        [typeof(MaximumLikelihoodFit<>)] = FitDisplay.Of<object>,
        [typeof(CovariateFit<>)] = CovariateFitDisplay.Of<IRepurchaseModel>,
        [typeof(BootstrapSample<>)] = InferenceDisplays.OfBootstrap<IRepurchaseModel>,
        [typeof(Posterior<>)] = InferenceDisplays.OfPosterior<IRepurchaseModel>,
    };

    private static readonly ConcurrentDictionary<Type, Func<object, Display>> Found = new();

    internal static Display Of(object value) => Found.GetOrAdd(value.GetType(), Find)(value);

    private static Func<object, Display> Find(Type type)
    {
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            if (Entries.TryGetValue(t, out Func<object, Display>? show)) return show;
            if (t.IsGenericType && OpenEntries.TryGetValue(t.GetGenericTypeDefinition(), out Delegate? open))
                return Closed(open.Method.GetGenericMethodDefinition(), t.GetGenericArguments());
        }
        return PropertiesDisplay.Suits(type) ? PropertiesDisplay.Of : value => Display.OfText(value.ToString() ?? "");
    }

    private static Func<object, Display> Closed(MethodInfo open, Type[] arguments)
    {
        MethodInfo show = open.MakeGenericMethod(arguments);
        return value => (Display)show.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value], null)!;
    }
}
