using System.Diagnostics;
using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Data.Journal;

namespace ChannelEconomics.Data.Tests.Journal;

/// <summary>A writer that is killed at random points, and comes again.</summary>
public sealed class JournalKillTests
{
    private const int Events = 3_000; // more than a writer gets through before it is killed
    private const int Kills = 4;

    [Fact]
    public void A_writer_that_is_killed_anywhere_loses_nothing_and_books_nothing_twice()
    {
        Random random = new(20260101);
        using JournalFolder folder = new();
        int acknowledged = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            acknowledged = Math.Max(acknowledged, RunAndKill(folder.File, acknowledged + random.Next(1, 40), random.Next(3_000)));
            using CommissionJournal journal = CommissionJournal.Open(folder.File, JournalShop.Plan, JournalShop.Tree);
            int kept = (int)journal.Count;
            Assert.InRange(kept, acknowledged, Events);
            Assert.Equal(JournalShop.Lines(JournalShop.LedgerOf(kept)), JournalShop.Lines(journal.Ledger));
        }
        Assert.Contains(Enumerable.Range(0, acknowledged), number => JournalShop.Event(number) is PlanChanged); // rebuilt across changes of plan
        Assert.InRange(acknowledged, Kills, Events - 1); // killed at work, each time
    }

    [Fact]
    public void Two_writers_of_the_same_events_at_once_book_each_once()
    {
        const int Few = 60;
        using JournalFolder folder = new();
        using Process one = Start(folder.File, Few), two = Start(folder.File, Few);
        foreach (Process process in (Process[])[one, two])
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        using CommissionJournal journal = CommissionJournal.Open(folder.File, JournalShop.Plan, JournalShop.Tree);
        Assert.Equal(Few, journal.Count);
        Assert.Equal(ChannelEconomics.Commissions.Ledger.Account.Buyers, journal.Ledger[0].Account);
        Assert.Equal(0, journal.Ledger.Sum(posting => posting.Amount.MinorUnits));
    }

    /// <summary>Kills a writer some microseconds after it has acknowledged some events.</summary>
    /// <returns>How many it has acknowledged by then.</returns>
    private static int RunAndKill(string path, int after, int microseconds)
    {
        using Process writer = Start(path, Events);
        int acknowledged = 0;
        while (acknowledged < after && writer.StandardOutput.ReadLine() is { } line)
            acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalMicroseconds < microseconds;)
            Thread.SpinWait(10);
        writer.Kill();
        while (writer.StandardOutput.ReadLine() is { } line)
        {
            if (int.TryParse(line, CultureInfo.InvariantCulture, out int more)) acknowledged = Math.Max(acknowledged, more);
        }
        writer.WaitForExit();
        return acknowledged;
    }

    private static Process Start(string path, int events)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in (string[])["exec", typeof(JournalKillTests).Assembly.Location, "write", path, events.ToString(CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
