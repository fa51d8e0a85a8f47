using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>An account of the books.</summary>
/// <remarks>The default value is the account of the buyers.</remarks>
[TypeFormatterSource]
public readonly record struct Account
{
    private readonly string? _name;

    private Account(AccountKind kind, string? name) => (Kind, _name) = (kind, name);

    /// <summary>The buyers together.</summary>
    public static Account Buyers => default;

    /// <summary>The merchant.</summary>
    public static Account Merchant => new(AccountKind.Merchant, null);

    /// <summary>The platform.</summary>
    public static Account Platform => new(AccountKind.Platform, null);

    /// <summary>The other side of conversions.</summary>
    public static Account Exchange => new(AccountKind.Exchange, null);

    /// <summary>The tax authority.</summary>
    public static Account Tax => new(AccountKind.Tax, null);

    /// <summary>Whose account it is.</summary>
    public AccountKind Kind { get; }

    /// <summary>The name of the party, or the identifier of the person; empty for the others, of which there is one each.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether money rests here pending and available before it is paid out.</summary>
    public bool IsPayee => Kind is AccountKind.Party or AccountKind.Person;

    /// <summary>The account of a person.</summary>
    /// <exception cref="InvalidOperationException">The person is <c>default</c>.</exception>
    public static Account Of(CustomerId person) => new(AccountKind.Person, person.Value);

    /// <summary>The account of a party of the plan.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Account OfParty(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(AccountKind.Party, name);
    }

    /// <summary>For example <c>merchant</c>, <c>person B</c> or <c>party agency</c>.</summary>
    public override string ToString() => Name.Length == 0 ? Kind.ToString().ToLowerInvariant() : $"{Kind.ToString().ToLowerInvariant()} {Name}";
}
