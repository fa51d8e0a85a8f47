using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Data.Plans;

namespace ChannelEconomics.Data.Journal;

/// <summary>Books in memory that never know more or less than the journal.</summary>
internal sealed class JournaledBooks
{
    private readonly JournalFile _file;
    private readonly CommissionPlan _plan;
    private readonly ReferralTree _tree;
    private readonly CommissionEventFormat _format;
    private readonly string _planText;
    private CommissionBook _book;
    private byte[] _hash = EventChain.Start;

    internal JournaledBooks(JournalFile file, CommissionPlan plan, ReferralTree tree, CommissionEventFormat format)
    {
        (_file, _plan, _tree, _format, _planText) = (file, plan, tree, format, CommissionPlanJson.Format(plan));
        _book = plan.Open(tree);
    }

    internal long Count { get; private set; }

    internal CommissionBook CatchUp() => InStep(() => _book);

    internal ImmutableArray<EventOutcome> Post(IReadOnlyList<CommissionEvent> events) => InStep(() =>
    {
        long before = Count;
        ImmutableArray<EventOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<EventOutcome>(events.Count);
        foreach (CommissionEvent happened in events)
        {
            EventOutcome outcome = _book.Post(happened);
            outcomes.Add(outcome);
            // A duplicate by its natural key has an id that the books know from now on; one by its id changes nothing.
            if (outcome.Status != EventStatus.Duplicate || !_file.Knows(happened.Id.Value))
                Append(happened);
        }
        if (Count > before) _file.SetHead(Count, _hash, _planText);
        return outcomes.MoveToImmutable();
    });

    /// <summary>Runs something when the books know what the journal knows. If it fails the books are made anew, since the journal is as before.</summary>
    private T InStep<T>(Func<T> body)
    {
        try
        {
            return _file.Write(() =>
            {
                Replay();
                return body();
            });
        }
        catch
        {
            (_book, _hash, Count) = (_plan.Open(_tree), EventChain.Start, 0);
            throw;
        }
    }

    private void Append(CommissionEvent happened)
    {
        string text = _format.Format(happened);
        _hash = EventChain.Next(_hash, text);
        _file.Insert(++Count, happened.Id.Value, text, _hash);
    }

    /// <summary>Posts what others, or an earlier life of this process, have appended.</summary>
    private void Replay()
    {
        (long count, byte[] hash, string? planText) = _file.Head();
        if (count > 0 && planText is not null && planText != _planText)
            throw new JournalException(JournalFault.OtherPlan, _file.FilePath, "the journal was begun under another plan; a change of plan is an event.");
        if (count == Count && hash.AsSpan().SequenceEqual(_hash)) return;
        foreach ((long sequence, string id, string text, byte[] stored) in _file.RowsAfter(Count))
        {
            if (sequence != Count + 1)
                throw Broken(Count + 1, string.Create(CultureInfo.InvariantCulture, $"the row is missing; the next one is {sequence}."));
            _hash = EventChain.Next(_hash, text);
            if (!_hash.AsSpan().SequenceEqual(stored))
                throw Broken(sequence, "the row, or one before it, was changed: its hash is another.");
            Count = sequence;
            Replay(sequence, id, text);
        }
        if (Count != count || !hash.AsSpan().SequenceEqual(_hash))
            throw Broken(Math.Min(Count, count) + 1, string.Create(CultureInfo.InvariantCulture, $"the chain ends after {Count} rows, but {count} were acknowledged."));
    }

    private void Replay(long sequence, string id, string text)
    {
        CommissionEvent happened;
        try
        {
            happened = _format.Parse(text, string.Create(CultureInfo.InvariantCulture, $"event {sequence}"));
        }
        catch (FormatException error)
        {
            throw Broken(sequence, error.Message, error);
        }
        if (happened.Id.Value != id)
            throw Broken(sequence, $"the column says '{id}', but the event is '{happened.Id}'.");
        try
        {
            _book.Post(happened);
        }
        catch (Exception error) when (error is OverflowException or ArgumentException)
        {
            throw new JournalException(JournalFault.OtherPlan, _file.FilePath, $"'{happened}' cannot be booked under this plan: {error.Message}", error, sequence);
        }
    }

    private JournalException Broken(long row, string message, Exception? inner = null) => new(JournalFault.Broken, _file.FilePath, message, inner, row);
}
