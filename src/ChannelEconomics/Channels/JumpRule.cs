using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>When a platform permits one jump.</summary>
[TypeFormatterSource]
public sealed record JumpRule
{
    private JumpRule(Link link, DateOnly? from, DateOnly? until, Grandfathering grandfathering) =>
        (Link, From, Until, Grandfathering) = (link, from, until, grandfathering);

    /// <summary>The jump.</summary>
    public Link Link { get; }

    /// <summary>The first day on which it is permitted; nothing when it always was.</summary>
    public DateOnly? From { get; }

    /// <summary>The first day on which it is no longer permitted; nothing when no end is set.</summary>
    public DateOnly? Until { get; }

    /// <summary>Whether contracts outlive the end.</summary>
    public Grandfathering Grandfathering { get; }

    /// <summary>A jump that is permitted from a day on, until another.</summary>
    /// <param name="link">The jump.</param>
    /// <param name="from">The first day; nothing when it always was permitted.</param>
    /// <param name="until">The first day on which it is no longer permitted; nothing when no end is set.</param>
    /// <param name="grandfathering">Whether contracts outlive the end.</param>
    /// <exception cref="ArgumentException">The end is not after the start, or contracts are to outlive an end that is not set.</exception>
    public static JumpRule Permitted(Link link, DateOnly? from = null, DateOnly? until = null, Grandfathering grandfathering = Grandfathering.None)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (from >= until)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Jump {link} is permitted from {from:yyyy-MM-dd} until {until:yyyy-MM-dd}, which is no time at all."), nameof(until));
        if (!Enum.IsDefined(grandfathering))
            throw new ArgumentOutOfRangeException(nameof(grandfathering), grandfathering, $"{grandfathering} is none that {nameof(Grandfathering)} names.");
        if (grandfathering != Grandfathering.None && until is null)
            throw new ArgumentException($"Jump {link} has no end that a contract could outlive.", nameof(grandfathering));
        return new(link, from, until, grandfathering);
    }

    /// <summary>A jump that is never permitted.</summary>
    public static JumpRule Forbidden(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new(link, null, DateOnly.MinValue, Grandfathering.None);
    }

    /// <summary>Whether a merchant may use the jump on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="contract">The merchant's contract with a provider, if any.</param>
    public bool Permits(DateOnly day, ServiceContract? contract = null)
    {
        if (day < From) return false;
        if (!(day >= Until)) return true;
        return Grandfathering == Grandfathering.UntilContractEnds
            && contract is not null && contract.Covers(day) && contract.SignedOn < Until && !(contract.SignedOn < From);
    }

    /// <summary>For example <c>home → mall until 2023-06-01, contracts run on</c>.</summary>
    public override string ToString() => Until == DateOnly.MinValue
        ? $"{Link} never"
        : string.Create(CultureInfo.InvariantCulture,
            $"{Link}{(From is { } from ? $" from {from:yyyy-MM-dd}" : "")}{(Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}")
            + (Grandfathering == Grandfathering.None ? "" : ", contracts run on");
}
