using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>What came of a claim: computed from its model over the plausible box, or reported. Never typed in.</summary>
/// <remarks>
/// The kind follows from the share of the box alone: <see cref="VerdictKind.Holds"/> from 95% on, <see cref="VerdictKind.Fails"/> up to 5%. Where the baseline says
/// the opposite, or the share's interval includes a boundary, the kind stays and <see cref="Caveat"/> says so. Premises that fail do not change the kind
/// either: a model can hold while what its source builds on does not; <see cref="FailedPremises"/> says so.
/// </remarks>
[TypeFormatterSource]
public sealed class Verdict
{
    private readonly ClaimModel? _model;
    private readonly ParameterBox? _box;
    private readonly double _value;
    private readonly Flip? _flip;
    private readonly BoxShare? _share;
    private readonly Lazy<SobolIndices>? _indices; // most of the work, and of a reading nobody may ask for them

    private Verdict(Claim claim) => (Claim, OtherReadings, Premises) = (claim, [], []);

    private Verdict(Claim claim, ClaimModel model, ParameterBox box, VerdictOptions options) : this(claim)
    {
        (_model, _box) = (model, box.Of(model.Parameters));
        _value = model.At(_box.Baseline);
        _flip = FlipSearch.In(model, _box, options);
        _share = BoxShare.Of(model, _box, options);
        _indices = new(() => SobolIndices.Of(model, _box, options));
        OtherReadings = [.. model.OtherReadings.Select(reading => new ReadingVerdict(reading, Evaluate(claim, reading.Model, box, options)))];
    }

    private Verdict(Verdict verdict, IReadOnlyList<Premise> premises)
    {
        (Claim, OtherReadings, Premises) = (verdict.Claim, verdict.OtherReadings, premises);
        (_model, _box, _value, _flip, _share, _indices) = (verdict._model, verdict._box, verdict._value, verdict._flip, verdict._share, verdict._indices);
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>Whether a model computed it; a reported fact has only claim, kind and premises.</summary>
    public bool IsComputed => _model is not null;

    /// <summary>What came of it.</summary>
    public VerdictKind Kind => _share?.Kind ?? VerdictKind.Reported;

    /// <summary>The model that computed it.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public ClaimModel Model => _model ?? throw NotComputed();

    /// <summary>The model's parameters, their baselines and their plausible ranges.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public ParameterBox Box => _box ?? throw NotComputed();

    /// <summary>The quantity at the baseline.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public double Value => _model is null ? throw NotComputed() : _value;

    /// <summary>Where the claim flips as the decisive parameter runs over its range.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public Flip Flip => _flip ?? throw NotComputed();

    /// <summary>The share of the box in which the claim holds.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public BoxShare Share => _share ?? throw NotComputed();

    /// <summary>Which parameters matter; computed when first asked for.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public SobolIndices Indices => _indices?.Value ?? throw NotComputed();

    /// <summary>Where it holds as the decisive parameter varies: <c>while decisiveness is above 0.42, all else at its baseline</c>.</summary>
    public string Condition => _flip?.Condition ?? "as its source reports";

    /// <summary>What to bear in mind about the kind: a baseline that says the opposite, a share near a boundary; empty if nothing.</summary>
    public string Caveat => _share is null ? "" : VerdictWords.Caveat(Flip.HoldsAtBaseline, _share);

    /// <summary>What comes of the claim when it is read in other ways.</summary>
    public IReadOnlyList<ReadingVerdict> OtherReadings { get; }

    /// <summary>All that the claim rests on, directly first, and what came of it; none unless the verdict is one of a whole argument.</summary>
    public IReadOnlyList<Premise> Premises { get; }

    /// <summary>The premises, direct or not, that fail.</summary>
    public IReadOnlyList<ClaimId> FailedPremises => With(VerdictKind.Fails);

    /// <summary>The premises, direct or not, that hold only under a condition.</summary>
    public IReadOnlyList<ClaimId> ConditionalPremises => With(VerdictKind.HoldsWhen);

    /// <summary>The premises, direct or not, of which nothing was computed.</summary>
    public IReadOnlyList<ClaimId> UncomputedPremises => With(null);

    /// <summary>What to bear in mind about the premises: <c>Its premise A05 fails.</c> Empty if all hold or none is known.</summary>
    public string PremiseNote => VerdictWords.Premises(Premises);

    /// <summary>Computes the verdict of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="model">How it is calculated.</param>
    /// <param name="box">The plausible ranges of the parameters of the model and of its other readings; more do no harm.</param>
    /// <param name="options">How thoroughly; the default options if none.</param>
    /// <exception cref="ArgumentException">The model is one of another claim.</exception>
    /// <exception cref="KeyNotFoundException">The box lacks a parameter of the model.</exception>
    /// <exception cref="InvalidOperationException">The quantity is not finite somewhere in the box; the message names the claim and the point.</exception>
    public static Verdict Evaluate(Claim claim, ClaimModel model, ParameterBox box, VerdictOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(box);
        if (model.Claim != claim.Id) throw new ArgumentException($"The model is one of {model.Claim}, not of {claim.Id}.", nameof(model));
        return new(claim, model, box, options ?? VerdictOptions.Default);
    }

    /// <summary>The verdict of a claim that its source reports as a fact.</summary>
    /// <exception cref="ArgumentException">The claim is no reported fact: it needs a model.</exception>
    public static Verdict Reported(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Kind == ClaimKind.ReportedFact
            ? new(claim)
            : throw new ArgumentException($"{claim.Id} is no reported fact: its verdict needs a model.", nameof(claim));
    }

    /// <summary>The quantity with some parameters at other values, the rest at their baselines: <c>verdict.At(("decisiveness", 0.4))</c>.</summary>
    /// <exception cref="InvalidOperationException">The claim is a reported fact, or the quantity is not finite there.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such parameter.</exception>
    public double At(params IEnumerable<(string Parameter, double Value)> changes) =>
        Model.At(changes.Aggregate(Box.Baseline, (point, change) => point.With(change.Parameter, change.Value)));

    /// <summary>The quantity as the decisive parameter runs over its plausible range, all else at its baseline; the ends and the baseline are among the values.</summary>
    /// <param name="steps">Into how many steps the range is cut; of whole numbers there are no more than they are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one step.</exception>
    /// <exception cref="InvalidOperationException">The claim is a reported fact: nothing was computed.</exception>
    public IReadOnlyList<(double Parameter, double Quantity)> Along(int steps = 256)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        double[] values = FlipSearch.Grid(Box[Model.Decisive], steps);
        return [.. values.Zip(Evaluations.Along(Model, Box, Model.Decisive, values, null))];
    }

    /// <summary>The same verdict, which knows what came of the claims that it rests on.</summary>
    public Verdict WithPremises(IEnumerable<Premise> premises) => new(this, [.. premises]);

    /// <summary>
    /// For example <c>A10 holds while decisiveness is above 0.42, all else at its baseline; in 71.3% of the box (69.9% to 72.7%). Share of the rent burnt: 68.5% at the
    /// baseline, and the claim needs above 50%. What matters most: decisiveness (0.83). Its premise A05 fails.</c>
    /// </summary>
    public override string ToString() => VerdictWords.Of(this);

    private IReadOnlyList<ClaimId> With(VerdictKind? kind) => [.. Premises.Where(premise => premise.Kind == kind).Select(premise => premise.Id)];

    private InvalidOperationException NotComputed() => new($"{Claim.Id} is a reported fact: nothing was computed for it.");
}
