using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Journal;

/// <summary>Books that survive: every event is on the disk before its outcome is returned, and the books are rebuilt from the file.</summary>
/// <remarks>
/// <para>Events are appended in transactions: after a crash at any point, all events of a call are there or none. Whoever does not know which hands the
/// same events in again; those that are there change nothing. An event that the books refuse is kept too, because refusals are part of the books.</para>
/// <para>Several processes may write one file. One waits while another writes, and then reads what is new before it goes on, so that nobody pays out what somebody
/// else has paid out; who has waited too long is refused with <see cref="JournalFault.Busy"/>.</para>
/// <para>A journal is opened with the plan and the tree with which it was begun; another plan is refused. Changes of plan are events, kept with the new plan, and the
/// books are rebuilt across them. Safe for use by several threads.</para>
/// </remarks>
[TypeFormatterSource]
public sealed class CommissionJournal : IDisposable
{
    private readonly JournalFile _file;
    private readonly JournaledBooks _books;
    private readonly Lock _gate = new();

    private CommissionJournal(JournalFile file, JournaledBooks books) => (_file, _books) = (file, books);

    /// <summary>The file.</summary>
    public string Path => _file.FilePath;

    /// <summary>How many events the journal holds, those of other writers included.</summary>
    /// <exception cref="JournalException">The file cannot be read, or a row is not what was written.</exception>
    public long Count
    {
        get
        {
            lock (_gate)
            {
                _books.CatchUp();
                return _books.Count;
            }
        }
    }

    /// <summary>The books as they stand, with the events of other writers.</summary>
    /// <exception cref="JournalException">The file cannot be read, or a row is not what was written.</exception>
    public CommissionLedger Ledger
    {
        get
        {
            lock (_gate) return _books.CatchUp().Ledger;
        }
    }

    /// <summary>Opens a journal, or begins one, and rebuilds its books; every row is checked.</summary>
    /// <param name="path">The file; SQLite keeps two more beside it while it is open.</param>
    /// <param name="plan">The plan with which the journal was begun.</param>
    /// <param name="tree">Who was bound to whom at the beginning.</param>
    /// <param name="options">How to open it.</param>
    /// <exception cref="ArgumentException">A time zone of the plan is none that this machine knows by its name, so that the plan cannot be kept.</exception>
    /// <exception cref="JournalException">The file is no journal, is of another version or plan, is broken, or another writer has it.</exception>
    public static CommissionJournal Open(string path, CommissionPlan plan, ReferralTree tree, JournalOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(plan);
        options ??= JournalOptions.Default;
        JournalFile file = new(System.IO.Path.GetFullPath(path), options.SecondsToWait);
        try
        {
            JournaledBooks books = new(file, plan, tree, options.Format);
            books.CatchUp();
            return new(file, books);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Posts an event.</summary>
    /// <returns>What became of it, once it is on the disk.</returns>
    /// <exception cref="JournalException">It could not be written; it is not in the books.</exception>
    /// <exception cref="ArgumentException">The event cannot be written as text; it is not in the books.</exception>
    public EventOutcome Post(CommissionEvent happened) => Post([happened])[0];

    /// <summary>Posts events in one transaction: all of them or, if this throws, none.</summary>
    /// <returns>What became of each, once all are on the disk.</returns>
    /// <exception cref="JournalException">They could not be written; none is in the books.</exception>
    /// <exception cref="ArgumentException">An event cannot be written as text; none is in the books.</exception>
    public ImmutableArray<EventOutcome> Post(IEnumerable<CommissionEvent> events)
    {
        CommissionEvent[] all = [.. events];
        lock (_gate) return _books.Post(all);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>For example <c>12 events in /data/commissions.journal</c>.</summary>
    public override string ToString()
    {
        lock (_gate) return string.Create(CultureInfo.InvariantCulture, $"{_books.Count} events in {Path}");
    }
}
