using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>The short name of a claim: a capital letter and two digits, such as A05.</summary>
/// <remarks>The default value is no claim; every use of it throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct ClaimId : IComparable<ClaimId>
{
    private readonly string? _value;

    private ClaimId(string value) => _value = value;

    /// <summary>The name as it is written.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(ClaimId)</c>.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(ClaimId) is no claim; write ClaimId.From(\"A01\").");

    /// <summary>The claim of a name.</summary>
    /// <exception cref="ArgumentException">The name is not a capital letter and two digits.</exception>
    public static ClaimId From(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is [>= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9']
            ? new(value)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{value}' is not a claim id: a capital letter and two digits, such as A05."), nameof(value));
    }

    /// <inheritdoc/>
    public int CompareTo(ClaimId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether the left name comes first.</summary>
    public static bool operator <(ClaimId left, ClaimId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left name comes last.</summary>
    public static bool operator >(ClaimId left, ClaimId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left name does not come after the right one.</summary>
    public static bool operator <=(ClaimId left, ClaimId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left name does not come before the right one.</summary>
    public static bool operator >=(ClaimId left, ClaimId right) => left.CompareTo(right) >= 0;

    /// <summary>The name.</summary>
    public override string ToString() => Value;
}
