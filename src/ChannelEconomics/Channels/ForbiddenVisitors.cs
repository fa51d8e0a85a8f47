using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>What visitors do who would have followed a jump that is forbidden.</summary>
/// <remarks>
/// There are these three and no others. The choice decides what a model can find: when such visitors leave, jumps are complements, each one
/// worth more the more others are open; when they spread over the other ways, opening a jump can even lower conversion.
/// </remarks>
[TypeFormatterSource]
public abstract record ForbiddenVisitors
{
    private ForbiddenVisitors()
    {
    }

    /// <summary>They are lost.</summary>
    public static ForbiddenVisitors Leave { get; } = new Leaving();

    /// <summary>They do what the touchpoint's other visitors do, in the same proportions; where nobody does anything else, they are lost.</summary>
    public static ForbiddenVisitors Renormalise { get; } = new Renormalising();

    /// <summary>Some of them go somewhere else, as a map says; the others, and those of jumps that the map does not name, are lost.</summary>
    /// <param name="detours">One detour a jump.</param>
    /// <exception cref="ArgumentException">A jump has two detours, or one that leads to where the jump led.</exception>
    public static ForbiddenVisitors Reroute(IEnumerable<Detour> detours) => new Rerouting(detours);

    /// <summary>The case of <see cref="Leave"/>.</summary>
    public sealed record Leaving : ForbiddenVisitors
    {
        internal Leaving()
        {
        }

        /// <summary><c>leave</c>.</summary>
        public override string ToString() => "leave";
    }

    /// <summary>The case of <see cref="Renormalise"/>.</summary>
    public sealed record Renormalising : ForbiddenVisitors
    {
        internal Renormalising()
        {
        }

        /// <summary><c>do as the other visitors</c>.</summary>
        public override string ToString() => "do as the other visitors";
    }

    /// <summary>The case of <see cref="Reroute"/>.</summary>
    public sealed record Rerouting : ForbiddenVisitors
    {
        private readonly Dictionary<Link, Detour> _detours = [];

        internal Rerouting(IEnumerable<Detour> detours)
        {
            foreach (Detour detour in detours)
                if (!_detours.TryAdd(detour.Instead, detour))
                    throw new ArgumentException($"Jump {detour.Instead} has two detours.", nameof(detours));
        }

        /// <summary>The detours, one a jump.</summary>
        public IReadOnlyCollection<Detour> Detours => _detours.Values;

        /// <summary>The detour around a jump, if there is one.</summary>
        public bool TryFind(Link jump, out Detour? detour) => _detours.TryGetValue(jump, out detour);

        /// <summary>Whether two maps have the same detours.</summary>
        public bool Equals(Rerouting? other) =>
            other is not null && _detours.Count == other._detours.Count
            && _detours.All(pair => other._detours.TryGetValue(pair.Key, out Detour? detour) && detour == pair.Value);

        /// <inheritdoc/>
        public override int GetHashCode() => _detours.Values.Aggregate(0, (hash, detour) => hash ^ detour.GetHashCode());

        /// <summary>For example <c>make a detour (live → mall: 40% to store)</c>.</summary>
        public override string ToString() => $"make a detour ({string.Join("; ", _detours.Values)})";
    }
}
