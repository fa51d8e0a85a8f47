using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>What comes of a claim when it is read in another way.</summary>
[TypeFormatterSource]
public sealed class ReadingVerdict
{
    internal ReadingVerdict(ClaimReading reading, Verdict verdict) => (Reading, Verdict) = (reading, verdict);

    /// <summary>The other way.</summary>
    public ClaimReading Reading { get; }

    /// <summary>What comes of it.</summary>
    public Verdict Verdict { get; }

    /// <summary>For example <c>zero-sum in shares: A10 holds everywhere …</c>.</summary>
    public override string ToString() => $"{Reading.Name}: {Verdict}";
}
