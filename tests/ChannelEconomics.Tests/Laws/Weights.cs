using System.Collections.Immutable;

namespace ChannelEconomics.Tests.Laws;

/// <summary>Weights of an allocation: none negative, one at least positive.</summary>
public sealed record Weights(ImmutableArray<long> Values)
{
    public int Count => Values.Length;

    public long this[int index] => Values[index];

    public static bool AreValid(IReadOnlyCollection<long> values) => values.All(value => value >= 0) && values.Any(value => value > 0);

    public override string ToString() => $"[{string.Join(", ", Values)}]";
}
