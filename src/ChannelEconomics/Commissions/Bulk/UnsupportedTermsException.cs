using System.Collections.Immutable;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>A plan has terms that bulk settlement does not do; the ledger does all of them, order by order.</summary>
public sealed class UnsupportedTermsException : NotSupportedException
{
    /// <summary>Terms that are not known.</summary>
    public UnsupportedTermsException()
    {
    }

    /// <summary>Terms that a message explains.</summary>
    public UnsupportedTermsException(string message)
        : base(message)
    {
    }

    /// <summary>Terms that a message explains, found because of another error.</summary>
    public UnsupportedTermsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal UnsupportedTermsException(ImmutableArray<string> terms)
        : base($"Bulk settlement does not do this; the ledger does: {string.Join("; ", terms)}.") => Terms = terms;

    /// <summary>Every such term, in words.</summary>
    public ImmutableArray<string> Terms { get; } = [];
}
