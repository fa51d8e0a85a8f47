using System.Collections.Concurrent;
using ChannelEconomics.Claims;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The article's claims with their models and the plausible numbers: ask it for verdicts.</summary>
/// <remarks>What was computed is kept, so that a second question costs nothing.</remarks>
[TypeFormatterSource]
public sealed class ArticleClaims
{
    private readonly Dictionary<ClaimId, ClaimModel> _models = [];
    private readonly ConcurrentDictionary<ClaimId, Verdict> _verdicts = new();
    private readonly ConcurrentDictionary<ClaimId, VerdictKind> _kinds = new();

    /// <summary>The claims of a catalogue with the models of <see cref="ArticleModels"/>.</summary>
    /// <param name="catalogue">The claims.</param>
    /// <param name="parameters">The plausible numbers.</param>
    /// <exception cref="ArgumentException">A model is of a claim that is not in the catalogue, or needs a parameter that is not there.</exception>
    public ArticleClaims(ClaimCatalogue catalogue, ParameterCatalogue parameters) : this(catalogue, parameters, ArticleModels.All, VerdictOptions.Default)
    {
    }

    /// <summary>The claims of a catalogue with other models, or computed more or less thoroughly.</summary>
    /// <param name="catalogue">The claims.</param>
    /// <param name="parameters">The plausible numbers.</param>
    /// <param name="models">The models, at most one a claim.</param>
    /// <param name="options">How thoroughly; the default options if none.</param>
    /// <exception cref="ArgumentException">A claim has two models, a model is of a claim that is not in the catalogue, or needs a parameter that is not there.</exception>
    public ArticleClaims(ClaimCatalogue catalogue, ParameterCatalogue parameters, IEnumerable<ClaimModel> models, VerdictOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(parameters);
        (Catalogue, Parameters, Options) = (catalogue, parameters, options ?? VerdictOptions.Default);
        foreach (ClaimModel model in models)
        {
            if (catalogue.Claims.All(claim => claim.Id != model.Claim))
                throw new ArgumentException($"There is a model of {model.Claim}, which is not in the catalogue.", nameof(models));
            if (!_models.TryAdd(model.Claim, model))
                throw new ArgumentException($"{model.Claim} has two models.", nameof(models));
            if (NamesOf(model).FirstOrDefault(name => !parameters.Contains(name)) is { } missing)
                throw new ArgumentException($"The model of {model.Claim} needs '{missing}'. {parameters.Unknown(missing)}", nameof(parameters));
        }
    }

    /// <summary>The claims.</summary>
    public ClaimCatalogue Catalogue { get; }

    /// <summary>The plausible numbers.</summary>
    public ParameterCatalogue Parameters { get; }

    /// <summary>How thoroughly verdicts are computed.</summary>
    public VerdictOptions Options { get; }

    /// <summary>The models in order of the claims; a reported fact may have none.</summary>
    public IReadOnlyList<ClaimModel> Models => [.. _models.Values.OrderBy(model => model.Claim)];

    /// <summary>The same claims with a scenario's numbers.</summary>
    /// <exception cref="KeyNotFoundException">There is no parameter of a name; the message suggests near names.</exception>
    /// <exception cref="ArgumentException">Numbers do not suit their parameter; the message says why.</exception>
    public ArticleClaims With(Scenario scenario) => new(Catalogue, Parameters.With(scenario), _models.Values, Options);

    /// <summary>The same claims, computed more or less thoroughly.</summary>
    public ArticleClaims With(VerdictOptions options) => new(Catalogue, Parameters, _models.Values, options);

    /// <summary>The model of a claim.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such claim, or the claim has no model.</exception>
    public ClaimModel Model(ClaimId id) => _models.TryGetValue(Catalogue[id].Id, out ClaimModel? model)
        ? model
        : throw new KeyNotFoundException($"{id} has no model; there are models of {string.Join(", ", Models.Select(known => known.Claim))}.");

    /// <summary>The verdict of a claim by the text of its id, such as <c>A10</c>.</summary>
    /// <exception cref="ArgumentException">The text is no claim id.</exception>
    /// <exception cref="KeyNotFoundException">The catalogue has no such claim, or the claim has no model and is no reported fact.</exception>
    /// <exception cref="InvalidOperationException">A quantity is not finite somewhere in the box.</exception>
    public Verdict Evaluate(string id) => Evaluate(ClaimId.From(id));

    /// <summary>The verdict of a claim, which says which of its premises fail.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such claim, or the claim has no model and is no reported fact.</exception>
    /// <exception cref="InvalidOperationException">A quantity is not finite somewhere in the box.</exception>
    public Verdict Evaluate(ClaimId id) => Alone(id).WithPremises(Premise.Of(Catalogue[id], Catalogue, KindOf));

    /// <summary>The verdicts of all claims that have a model or are reported facts; the others are listed as not computed.</summary>
    /// <exception cref="InvalidOperationException">A quantity is not finite somewhere in the box.</exception>
    public ArticleVerdicts EvaluateAll() => new(Catalogue, Catalogue.Claims.Select(claim => claim.Id).Where(HasVerdict).Select(Alone));

    /// <summary>For example <c>17 claims, A01 to A17; 16 models; 42 parameters, 17 of them illustrative</c>.</summary>
    public override string ToString() => $"{Catalogue}; {_models.Count} models; {Parameters}";

    private bool HasVerdict(ClaimId id) => _models.ContainsKey(id) || Catalogue[id].Kind == ClaimKind.ReportedFact;

    private Verdict Alone(ClaimId id) => _verdicts.GetOrAdd(id, _ => !_models.ContainsKey(id) && HasVerdict(id)
        ? Verdict.Reported(Catalogue[id])
        : Verdict.Evaluate(Catalogue[id], Model(id), BoxOf(Model(id)), Options));

    // What came of a premise needs only the share of the box.
    private VerdictKind? KindOf(ClaimId id) =>
        !HasVerdict(id) ? null
        : !_models.TryGetValue(id, out ClaimModel? model) ? VerdictKind.Reported
        : _verdicts.TryGetValue(id, out Verdict? known) ? known.Kind
        : _kinds.GetOrAdd(id, _ => BoxShare.Of(model, Parameters.Box(model.Parameters), Options).Kind);

    private ParameterBox BoxOf(ClaimModel model) => Parameters.Box(NamesOf(model));

    private static IEnumerable<string> NamesOf(ClaimModel model) =>
        model.Parameters.Concat(model.OtherReadings.SelectMany(reading => reading.Model.Parameters)).Distinct(StringComparer.Ordinal);
}
