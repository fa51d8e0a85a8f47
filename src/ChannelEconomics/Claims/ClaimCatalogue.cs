using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>The claims of one source, each resting only on others of the same catalogue, and none on itself by a detour.</summary>
[TypeFormatterSource]
public sealed class ClaimCatalogue
{
    private readonly Dictionary<ClaimId, Claim> _byId;

    /// <summary>A catalogue of claims, in order of their ids.</summary>
    /// <exception cref="ArgumentException">Two claims share an id; a claim rests on one that is not here; or claims rest on each other in a circle, which is named.</exception>
    public ClaimCatalogue(IEnumerable<Claim> claims)
    {
        Claims = [.. claims.OrderBy(claim => claim.Id)];
        _byId = [];
        foreach (Claim claim in Claims)
            if (!_byId.TryAdd(claim.Id, claim))
                throw new ArgumentException($"Claim {claim.Id} is there twice.", nameof(claims));
        foreach (Claim claim in Claims)
            foreach (ClaimId premise in claim.RestsOn)
                if (!_byId.ContainsKey(premise))
                    throw new ArgumentException($"Claim {claim.Id} rests on {premise}, which is not in the catalogue.", nameof(claims));
        RefuseCircles(nameof(claims));
    }

    /// <summary>The claims in order of their ids.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The claim of an id.</summary>
    /// <exception cref="KeyNotFoundException">No claim has it; the message lists those that are there.</exception>
    public Claim this[ClaimId id] => _byId.TryGetValue(id, out Claim? claim)
        ? claim
        : throw new KeyNotFoundException($"No claim {id}; there are {string.Join(", ", Claims.Select(known => known.Id))}.");

    /// <summary>For example <c>17 claims, A01 to A17</c>.</summary>
    public override string ToString() => Claims.Count == 0 ? "no claims" : $"{Claims.Count} claims, {Claims[0].Id} to {Claims[^1].Id}";

    private void RefuseCircles(string parameter)
    {
        HashSet<ClaimId> sound = [];
        List<ClaimId> path = [];
        foreach (Claim claim in Claims) Visit(claim);

        void Visit(Claim claim)
        {
            if (sound.Contains(claim.Id)) return;
            int before = path.IndexOf(claim.Id);
            if (before >= 0)
                throw new ArgumentException($"Claims rest on each other in a circle: {string.Join(" → ", path[before..])} → {claim.Id}.", parameter);
            path.Add(claim.Id);
            foreach (ClaimId premise in claim.RestsOn) Visit(_byId[premise]);
            path.RemoveAt(path.Count - 1);
            sound.Add(claim.Id);
        }
    }
}
