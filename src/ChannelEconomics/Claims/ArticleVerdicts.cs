using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>The claims of a source with their verdicts: each knows which of its premises fail.</summary>
[TypeFormatterSource]
public sealed class ArticleVerdicts
{
    private readonly Dictionary<ClaimId, Verdict> _byId;

    /// <summary>Verdicts of a catalogue's claims.</summary>
    /// <param name="catalogue">The claims.</param>
    /// <param name="verdicts">At most one a claim; a claim without one is not computed.</param>
    /// <exception cref="ArgumentException">A claim has two verdicts, or a verdict is of a claim that is not in the catalogue.</exception>
    public ArticleVerdicts(ClaimCatalogue catalogue, IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        Catalogue = catalogue;
        Dictionary<ClaimId, Verdict> given = [];
        foreach (Verdict verdict in verdicts)
        {
            if (catalogue.Claims.All(claim => claim.Id != verdict.Claim.Id))
                throw new ArgumentException($"There is a verdict of {verdict.Claim.Id}, which is not in the catalogue.", nameof(verdicts));
            if (!given.TryAdd(verdict.Claim.Id, verdict))
                throw new ArgumentException($"{verdict.Claim.Id} has two verdicts.", nameof(verdicts));
        }
        _byId = given.ToDictionary(pair => pair.Key, pair => pair.Value.WithPremises(Premise.Of(pair.Value.Claim, catalogue, id => given.GetValueOrDefault(id)?.Kind)));
        Verdicts = [.. _byId.Values.OrderBy(verdict => verdict.Claim.Id)];
        Uncomputed = [.. catalogue.Claims.Select(claim => claim.Id).Where(id => !given.ContainsKey(id))];
    }

    /// <summary>The claims.</summary>
    public ClaimCatalogue Catalogue { get; }

    /// <summary>The verdicts in order of the claims.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; }

    /// <summary>The claims that have no verdict.</summary>
    public IReadOnlyList<ClaimId> Uncomputed { get; }

    /// <summary>The verdict of a claim.</summary>
    /// <exception cref="KeyNotFoundException">It has none; the message says which have.</exception>
    public Verdict this[ClaimId id] => _byId.TryGetValue(id, out Verdict? verdict)
        ? verdict
        : throw new KeyNotFoundException($"There is no verdict of {id}; there are of {string.Join(", ", Verdicts.Select(known => known.Claim.Id))}.");

    /// <summary>The verdict of a claim by the text of its id.</summary>
    /// <exception cref="ArgumentException">The text is no claim id.</exception>
    /// <exception cref="KeyNotFoundException">The claim has no verdict; the message says which have.</exception>
    public Verdict this[string id] => this[ClaimId.From(id)];

    /// <summary>What came of a claim; null if nothing was computed.</summary>
    public VerdictKind? KindOf(ClaimId id) => _byId.TryGetValue(id, out Verdict? verdict) ? verdict.Kind : null;

    /// <summary>How many claims came out so.</summary>
    public int Count(VerdictKind kind) => Verdicts.Count(verdict => verdict.Kind == kind);

    /// <summary>For example <c>17 claims: 3 hold, 9 hold under a condition, 4 fail, 1 reported</c>.</summary>
    public override string ToString()
    {
        string[] counts = [.. new (int Count, string Words)[]
        {
            (Count(VerdictKind.Holds), "hold"), (Count(VerdictKind.HoldsWhen), "hold under a condition"), (Count(VerdictKind.Fails), "fail"),
            (Count(VerdictKind.Reported), "reported"), (Uncomputed.Count, "not computed"),
        }.Where(count => count.Count > 0).Select(count => $"{count.Count} {count.Words}")];
        return counts.Length == 0 ? "no claims" : $"{Catalogue.Claims.Count} claims: {string.Join(", ", counts)}";
    }
}
