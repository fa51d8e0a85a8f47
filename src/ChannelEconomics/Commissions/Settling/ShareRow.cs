using ChannelEconomics.Commissions.Ledger;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What one party has of one line of one order.</summary>
internal struct ShareRow
{
    internal const int None = -1;

    /// <summary>The amount to which the rate applied.</summary>
    internal long Base;

    internal long Original;

    /// <summary>What refunds have left.</summary>
    internal long Retained;

    internal int Line;

    internal int Account;

    /// <summary>Its pay: a term of the order's plan.</summary>
    internal int Term;

    /// <summary>What is not as simple as a rate of the base, rounded; nothing for most shares.</summary>
    internal int Detail;

    /// <summary>The share before of the same person.</summary>
    internal int Before;

    /// <summary>The level that earns, counted from 1; 0 for platform and parties.</summary>
    internal short Level;

    internal ShareMarks Marks;

    internal readonly bool Is(ShareMarks mark) => (Marks & mark) != 0;

    internal readonly Bucket Bucket => !Is(ShareMarks.Payee) ? Bucket.Settled : Is(ShareMarks.Released) ? Bucket.Available : Bucket.Pending;
}

/// <summary>What holds of a share.</summary>
[Flags]
internal enum ShareMarks : short
{
    None = 0,

    /// <summary>Money rests on its account before it is paid out.</summary>
    Payee = 1,

    /// <summary>The base of refunds includes freight.</summary>
    OnFreight = 2,

    Released = 4,

    Forfeited = 8,
}

/// <summary>A share that was restated because of refunds.</summary>
/// <param name="Line">The line.</param>
/// <param name="Share">The share; none for the whole line.</param>
/// <param name="Base">What was paid for the line, as far as the share counts it.</param>
/// <param name="Refunded">What refunds took of that in all.</param>
/// <param name="Before">What the share was before.</param>
/// <param name="After">What is left of it.</param>
internal readonly record struct RestatementRow(int Line, int Share, long Base, long Refunded, long Before, long After);

/// <summary>A sentence that explains a posting, and of which order it speaks, if of any.</summary>
internal readonly record struct SentenceRow(string Text, int Order);
