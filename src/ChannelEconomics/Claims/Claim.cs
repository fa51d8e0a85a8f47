using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>One assertion of a source, in our own words, and the claims that it rests on.</summary>
[TypeFormatterSource]
public sealed record Claim
{
    /// <summary>A claim.</summary>
    /// <param name="id">Its short name.</param>
    /// <param name="title">A few words for headings and maps.</param>
    /// <param name="statement">One sentence.</param>
    /// <param name="kind">What sort of sentence it is.</param>
    /// <param name="restsOn">The claims that must hold for this one to follow; not itself.</param>
    /// <exception cref="ArgumentException">The title or the statement is empty, or the claim rests on itself.</exception>
    public Claim(ClaimId id, string title, string statement, ClaimKind kind, IEnumerable<ClaimId> restsOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        (Id, Title, Statement, Kind) = (id, title, statement, kind);
        RestsOn = [.. restsOn.Distinct().Order()];
        if (RestsOn.Contains(id))
            throw new ArgumentException($"Claim {id} must not rest on itself.", nameof(restsOn));
    }

    /// <summary>The short name.</summary>
    public ClaimId Id { get; }

    /// <summary>A few words for headings and maps.</summary>
    public string Title { get; }

    /// <summary>The claim in one sentence.</summary>
    public string Statement { get; }

    /// <summary>What sort of sentence it is.</summary>
    public ClaimKind Kind { get; }

    /// <summary>The claims that it rests on, in order, without repetition.</summary>
    public IReadOnlyList<ClaimId> RestsOn { get; }
}
