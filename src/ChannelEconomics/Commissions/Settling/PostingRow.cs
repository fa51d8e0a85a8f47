using ChannelEconomics.Commissions.Ledger;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>A posting as the books store it: numbers only, so that millions of them cost the collector nothing.</summary>
/// <param name="Amount">What the account gains, in minor units.</param>
/// <param name="Cause">The number of the event.</param>
/// <param name="Account">The number of the account.</param>
/// <param name="Reason">What it is part of.</param>
/// <param name="Currency">The number of the currency.</param>
/// <param name="State">Bucket and kind.</param>
internal readonly record struct PostingRow(long Amount, int Cause, int Account, ReasonId Reason, short Currency, PostingState State);

/// <summary>The state of a posting's money and why it moves.</summary>
internal readonly record struct PostingState
{
    private readonly byte _bucket, _kind;

    internal PostingState(Bucket bucket, PostingKind kind) => (_bucket, _kind) = ((byte)bucket, (byte)kind);

    internal Bucket Bucket => (Bucket)_bucket;

    internal PostingKind Kind => (PostingKind)_kind;
}

/// <summary>What explains a posting: a row of one of four tables.</summary>
internal readonly record struct ReasonId
{
    private const int KindBits = 2;

    private readonly uint _value;

    private ReasonId(int row, ReasonKind kind) => _value = (uint)row << KindBits | (uint)kind;

    internal ReasonKind Kind => (ReasonKind)(_value & ((1 << KindBits) - 1));

    internal int Row => (int)(_value >> KindBits);

    internal static ReasonId OfLine(int line) => new(line, ReasonKind.Line);

    internal static ReasonId OfShare(int share) => new(share, ReasonKind.Share);

    internal static ReasonId OfRestatement(int restatement) => new(restatement, ReasonKind.Restatement);

    internal static ReasonId OfSentence(int sentence) => new(sentence, ReasonKind.Sentence);
}

/// <summary>Which table explains a posting.</summary>
internal enum ReasonKind
{
    Line,
    Share,
    Restatement,
    Sentence,
}
