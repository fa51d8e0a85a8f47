using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>What came of a claim on which another one rests.</summary>
/// <param name="Id">The claim that is rested on.</param>
/// <param name="Kind">What came of it; null if nothing was computed.</param>
/// <param name="IsDirect">Whether it is rested on itself, or only through other claims.</param>
[TypeFormatterSource]
public sealed record Premise(ClaimId Id, VerdictKind? Kind, bool IsDirect)
{
    /// <summary>For example <c>A05 fails</c>.</summary>
    public override string ToString() => $"{Id} {VerdictWords.Of(Kind)}";

    /// <summary>All that a claim rests on: first what it names, then what those rest on.</summary>
    internal static IReadOnlyList<Premise> Of(Claim claim, ClaimCatalogue catalogue, Func<ClaimId, VerdictKind?> kind)
    {
        HashSet<ClaimId> found = [];
        foreach (ClaimId direct in claim.RestsOn) Visit(direct);
        return [.. found.Select(id => new Premise(id, kind(id), claim.RestsOn.Contains(id))).OrderBy(premise => !premise.IsDirect).ThenBy(premise => premise.Id)];

        void Visit(ClaimId id)
        {
            if (!found.Add(id)) return;
            foreach (ClaimId next in catalogue[id].RestsOn) Visit(next);
        }
    }
}
