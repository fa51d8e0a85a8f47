using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Data.Journal;
using ChannelEconomics.Values;
using Microsoft.Data.Sqlite;

namespace ChannelEconomics.Data.Tests.Journal;

/// <summary>What is in a journal is what was acknowledged, and what is not a journal is named.</summary>
public sealed class CommissionJournalTests
{
    [Fact]
    public void The_books_are_rebuilt_from_the_file()
    {
        using JournalFolder folder = new();
        for (int part = 0; part < 3; part++)
        {
            using CommissionJournal journal = Open(folder.File);
            Assert.Equal(JournalShop.Lines(JournalShop.LedgerOf(part * 20)), JournalShop.Lines(journal.Ledger));
            journal.Post(Enumerable.Range(part * 20, 20).Select(JournalShop.Event));
            Assert.Equal((part + 1) * 20, journal.Count);
        }
    }

    [Fact]
    public void An_event_that_comes_again_is_a_duplicate_and_no_row()
    {
        using JournalFolder folder = new();
        using CommissionJournal journal = Open(folder.File);
        Assert.Equal(EventStatus.Booked, journal.Post(JournalShop.Sale(1)).Status);
        Assert.Equal(EventStatus.Duplicate, journal.Post(JournalShop.Sale(1)).Status);
        Assert.Equal(1, journal.Count);
    }

    [Fact]
    public void Refusals_and_duplicates_by_natural_key_survive_too()
    {
        using JournalFolder folder = new();
        using (CommissionJournal journal = Open(folder.File))
        {
            journal.Post(JournalShop.Sale(1));
            Assert.Equal(EventStatus.Rejected, journal.Post(JournalShop.Sale(1, amount: 5)).Status);
            Assert.Equal(EventStatus.Duplicate, journal.Post(OrderPaid.Of(JournalShop.Id(9), JournalShop.At(2), OrderId.From("o1"), JournalShop.C, JournalShop.Sale(1).Lines)).Status);
        }
        using CommissionJournal again = Open(folder.File);
        Assert.Single(again.Ledger.Rejections);
        Assert.Equal(RejectionReason.EventIdReused, again.Post(JournalShop.Sale(9)).Reason);
    }

    [Fact]
    public void A_batch_with_an_event_that_cannot_be_booked_is_not_there_at_all()
    {
        using JournalFolder folder = new();
        using CommissionJournal journal = Open(folder.File);
        journal.Post(JournalShop.Sale(1));
        CommissionEvent unwritable = OrderReceived.Of(EventId.From("\ud800 half"), JournalShop.At(3), OrderId.From("o1"));
        Assert.Throws<ArgumentException>(() => journal.Post([JournalShop.Sale(2), unwritable]));
        Assert.Equal(1, journal.Count);
        Assert.Equal(EventStatus.Booked, journal.Post(JournalShop.Sale(2)).Status);
    }

    [Fact]
    public void Two_journals_on_one_file_pay_a_balance_out_once()
    {
        using JournalFolder folder = new();
        using CommissionJournal one = Open(folder.File), two = Open(folder.File);
        one.Post([JournalShop.Sale(1), OrderReceived.Of(JournalShop.Id(2), JournalShop.At(2), OrderId.From("o1")), ClockTicked.Of(JournalShop.Id(3), JournalShop.At(99))]);
        Assert.Equal(EventStatus.Booked, two.Post(PayoutRequested.Of(JournalShop.Id(4), JournalShop.At(100), JournalShop.B, JournalShop.Fen(1_000))).Status);
        Assert.Equal(RejectionReason.InsufficientAvailable, one.Post(PayoutRequested.Of(JournalShop.Id(5), JournalShop.At(100), JournalShop.B, JournalShop.Fen(1_000))).Reason);
        Assert.Equal(JournalShop.Lines(one.Ledger), JournalShop.Lines(two.Ledger));
    }

    [Fact]
    public void A_writer_that_waits_too_long_is_refused_and_may_try_again()
    {
        using JournalFolder folder = new();
        using CommissionJournal journal = CommissionJournal.Open(folder.File, JournalShop.Plan, JournalShop.Tree, new() { SecondsToWait = 1 });
        journal.Post(JournalShop.Sale(1));
        using (SqliteConnection other = Connect(folder.File))
        {
            using SqliteTransaction transaction = other.BeginTransaction(deferred: false);
            Assert.Equal(JournalFault.Busy, Assert.Throws<JournalException>(() => journal.Post(JournalShop.Sale(2))).Fault);
        }
        Assert.Equal(EventStatus.Booked, journal.Post(JournalShop.Sale(2)).Status);
        Assert.Equal(2, journal.Count);
    }

    [Fact]
    public void A_write_ahead_log_that_is_cut_anywhere_leaves_the_first_events_whole()
    {
        Random random = new(5);
        using JournalFolder folder = new();
        using CommissionJournal journal = Open(folder.File);
        for (int i = 0; i < 12; i++)
            journal.Post(JournalShop.Event(i));
        byte[] file = ReadShared(folder.File), log = ReadShared(folder.File + "-wal");
        int most = 0;
        for (int cut = 0; cut < 25; cut++)
        {
            string copy = folder.Beside($"cut-{cut}.journal");
            File.WriteAllBytes(copy, file);
            File.WriteAllBytes(copy + "-wal", log[..(cut == 0 ? log.Length : random.Next(log.Length))]);
            using CommissionJournal rest = Open(copy);
            int kept = (int)rest.Count;
            Assert.Equal(JournalShop.Lines(JournalShop.LedgerOf(kept)), JournalShop.Lines(rest.Ledger));
            most = Math.Max(most, kept);
        }
        Assert.Equal(12, most);
    }

    [Theory]
    [InlineData("UPDATE event SET text = replace(text, '3988', '3989') WHERE sequence = 4", 4, "was changed")]
    [InlineData("DELETE FROM event WHERE sequence = 2", 2, "is missing")]
    [InlineData("DELETE FROM event WHERE sequence = 7", 7, "but 7 were acknowledged")]
    [InlineData("UPDATE event SET id = 'x' WHERE sequence = 3", 3, "the column says 'x'")]
    [InlineData("UPDATE head SET count = 6", 7, "but 6 were acknowledged")]
    [InlineData("DELETE FROM head", null, "the head of the chain is missing")]
    public void A_row_that_is_not_what_was_written_is_named(string sql, int? row, string message)
    {
        using JournalFolder folder = new();
        using (CommissionJournal journal = Open(folder.File))
            journal.Post(Enumerable.Range(0, 7).Select(JournalShop.Event));
        Run(folder.File, sql);
        JournalException error = Assert.Throws<JournalException>(() => Open(folder.File));
        Assert.Equal((JournalFault.Broken, folder.File, (long?)row), (error.Fault, error.Path, error.Row));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_journal_or_another_version_is_refused_and_left_alone()
    {
        using JournalFolder folder = new();
        File.WriteAllText(folder.File, new string('x', 5_000));
        Assert.Equal(JournalFault.NotAJournal, FaultOf(folder.File));
        string database = folder.Beside("other.db");
        Run(database, "CREATE TABLE t (x)");
        byte[] before = File.ReadAllBytes(database);
        Assert.Equal(JournalFault.NotAJournal, FaultOf(database));
        Assert.Equal(before, File.ReadAllBytes(database));
        string newer = folder.Beside("newer.journal");
        Open(newer).Dispose();
        Run(newer, "PRAGMA user_version = 2");
        Assert.Equal(JournalFault.OtherVersion, FaultOf(newer));
        Assert.Equal(JournalFault.Inaccessible, FaultOf(folder.Beside("no/such/folder/x.journal")));
    }

    [Fact]
    public void A_journal_of_another_plan_is_refused()
    {
        using JournalFolder folder = new();
        using (CommissionJournal journal = Open(folder.File))
            journal.Post(JournalShop.Sale(1));
        Assert.Equal(JournalFault.OtherPlan, Assert.Throws<JournalException>(() => CommissionJournal.Open(folder.File, JournalShop.PlanOf(30), JournalShop.Tree)).Fault);
        using CommissionJournal same = Open(folder.File);
        Assert.Equal($"1 events in {folder.File}", same.ToString());
    }

    [Fact]
    public void Books_that_are_rebuilt_across_a_change_of_plan_settle_each_order_by_its_own()
    {
        using JournalFolder folder = new();
        using (CommissionJournal journal = Open(folder.File))
            journal.Post([JournalShop.Sale(1), PlanChanged.Of(JournalShop.Id(2), JournalShop.At(2), JournalShop.PlanOf(30)), JournalShop.Sale(3)]);
        using CommissionJournal again = Open(folder.File);
        again.Post([JournalShop.Sale(4), OrderRefunded.Of(JournalShop.Id(5), JournalShop.At(5), OrderId.From("o1"), JournalShop.Fen(5_000))]);
        long[] level1 = [.. again.Ledger.Where(posting => posting.Level == 1).Select(posting => posting.Amount.MinorUnits)];
        Assert.Equal([1_000, 3_000, 3_000, -500], level1);
    }

    private static CommissionJournal Open(string path) => CommissionJournal.Open(path, JournalShop.Plan, JournalShop.Tree);

    private static JournalFault FaultOf(string path) => Assert.Throws<JournalException>(() => Open(path)).Fault;

    private static SqliteConnection Connect(string path)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static byte[] ReadShared(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] all = new byte[stream.Length];
        stream.ReadExactly(all);
        return all;
    }
}
