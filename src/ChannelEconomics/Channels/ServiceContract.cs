using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A merchant's contract with a provider: when it was signed and the last day that it covers.</summary>
[TypeFormatterSource]
public sealed record ServiceContract
{
    private ServiceContract(DateOnly signedOn, DateOnly lastDay) => (SignedOn, LastDay) = (signedOn, lastDay);

    /// <summary>The day of signing.</summary>
    public DateOnly SignedOn { get; }

    /// <summary>The last day that the contract covers.</summary>
    public DateOnly LastDay { get; }

    /// <summary>A contract.</summary>
    /// <param name="signedOn">The day of signing.</param>
    /// <param name="lastDay">The last day that the contract covers.</param>
    /// <exception cref="ArgumentException">The contract ends before it is signed.</exception>
    public static ServiceContract Of(DateOnly signedOn, DateOnly lastDay) => lastDay >= signedOn
        ? new(signedOn, lastDay)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The contract ends on {lastDay:yyyy-MM-dd}, before it was signed on {signedOn:yyyy-MM-dd}."), nameof(lastDay));

    /// <summary>Whether a day lies within the contract.</summary>
    public bool Covers(DateOnly day) => day >= SignedOn && day <= LastDay;

    /// <summary>For example <c>2023-03-01 to 2024-02-29</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{SignedOn:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}");
}
