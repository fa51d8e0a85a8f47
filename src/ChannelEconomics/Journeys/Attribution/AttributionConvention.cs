using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>How journeys are read before credit is given: results are comparable only under one convention.</summary>
[TypeFormatterSource]
public sealed record AttributionConvention
{
    /// <summary>Null paths included, repeats kept, chains started with their first window.</summary>
    public static AttributionConvention Default { get; } = new();

    /// <summary>Whether journeys that did not convert count; by default they do, since without them a chain cannot tell what loses customers.</summary>
    public NullPaths NullPaths { get; init => field = Defined(value); }

    /// <summary>Whether equal consecutive touches count once; by default each counts, as logged.</summary>
    public Repeats Repeats { get; init => field = Defined(value); }

    /// <summary>In which state a chain of higher order starts; by default with its first window.</summary>
    public ChainStart Start { get; init => field = Defined(value); }

    /// <summary>For example <c>null paths included, repeats kept, start with the first window</c>.</summary>
    public override string ToString() =>
        $"null paths {(NullPaths == NullPaths.Included ? "included" : "excluded")}, repeats {(Repeats == Repeats.Kept ? "kept" : "collapsed")}, "
        + $"start with the {(Start == ChainStart.FirstWindow ? "first" : "growing")} window";

    private static T Defined<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"{value} is none that {typeof(T).Name} names.");
}
